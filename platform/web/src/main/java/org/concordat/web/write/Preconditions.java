package org.concordat.web.write;

import java.util.Arrays;
import org.concordat.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What keeps one person from overwriting what another has changed in the meantime (RFC 9110 §13, RFC 6585). */
public final class Preconditions {

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
        boolean matches = Arrays.stream(ifMatch.split(",", -1))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(currentEtag));
        if (!matches) {
            throw Problem.preconditionFailed(
                    "version-stale",
                    "It has changed since you read it: If-Match was %s, it is at %s now. Read it again."
                            .formatted(ifMatch, currentEtag));
        }
    }
}
