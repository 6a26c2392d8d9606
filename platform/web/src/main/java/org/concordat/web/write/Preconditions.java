package org.concordat.web.write;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.concordat.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What keeps one person from overwriting what another has changed in the meantime (RFC 9110 §13, RFC 6585). */
public final class Preconditions {

    private static final String ONE = "(?:W/)?\"[!#-~\\x80-\\xff]*+\"";
    private static final Pattern TAG = Pattern.compile("\\*|" + ONE);
    private static final Pattern TAGS = Pattern.compile("\\s*(?:\\*|%s(?:\\s*,\\s*%<s)*+)\\s*".formatted(ONE));

    private Preconditions() {}

    /** The entity tag of a version, with its quotes. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Call it inside the work of {@link Writes#write}: a repeated request with the same key is then answered as the
     * first time, not refused as stale.
     *
     * @param ifMatch the header as it was sent; null when it was not
     */
    public static void requireMatch(@Nullable String ifMatch, String currentEtag) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.preconditionRequired(
                    "if-match-required",
                    "Say with If-Match which version you are changing: the ETag that reading it answered.");
        }
        // A weak tag says that two are alike, not that they are the same, so it never matches here.
        if (tags("If-Match", ifMatch).noneMatch(tag -> tag.equals("*") || tag.equals(currentEtag))) {
            throw Problem.preconditionFailed(
                    "version-stale",
                    "It has changed since you read it: If-Match was %s, it is at %s now. Read it again."
                            .formatted(ifMatch, currentEtag));
        }
    }

    /**
     * Whether the caller has it already, so that 304 is enough. Tags are compared weakly here.
     *
     * @param ifNoneMatch the header as it was sent; null when it was not
     * @param currentEtag with its quotes
     */
    public static boolean isKnown(@Nullable String ifNoneMatch, String currentEtag) {
        return ifNoneMatch != null
                && tags("If-None-Match", ifNoneMatch)
                        .anyMatch(tag -> tag.equals("*") || strong(tag).equals(strong(currentEtag)));
    }

    private static String strong(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    private static Stream<String> tags(String header, String sent) {
        if (!TAGS.matcher(sent).matches()) {
            throw Problem.badRequest(
                    "entity-tag-malformed",
                    "%s is * or entity tags in quotation marks, as an ETag answered them, such as \"7\"."
                            .formatted(header));
        }
        return TAG.matcher(sent).results().map(MatchResult::group);
    }
}
