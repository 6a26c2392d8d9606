package org.concordat.testing;

import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All the refusals a module has, against those that its tests provoke: a new one without a test is found. Codes are
 * looked for in every source that refuses, whatever it calls to do so, and in the enumerations that name them.
 */
public final class Refusals {

    private static final Pattern NOT_CODE = Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"|/\\*[\\s\\S]*?\\*/|(?m)^\\s*//.*$");
    private static final Pattern REFUSES = Pattern.compile("\\bProblem\\.|Refused\\b");
    private static final Pattern CODE = Pattern.compile("\"([a-z][a-z0-9]*(?:-[a-z0-9]+)+)\"");
    private static final Pattern PROVOKED =
            Pattern.compile("(?:\\d{3},\\s*\"|\"urn:concordat:problem:|code\\(\\)\\)\\s*\\.isEqualTo\\(\")"
                    + "([a-z][a-z0-9]*(?:-[a-z0-9]+)+)\"");

    private final SortedSet<String> codes = new TreeSet<>();

    private Refusals() {}

    /** Those named in the sources below a folder, such as {@code src/main/java}. */
    public static Refusals in(Path sources) {
        Refusals refusals = new Refusals();
        texts(sources)
                .filter(text -> REFUSES.matcher(text).find())
                .forEach(text ->
                        CODE.matcher(text).results().map(code -> code.group(1)).forEach(refusals.codes::add));
        return refusals;
    }

    /** And those that an enumeration names: {@code NOT_A_DRAFT} is {@code not-a-draft}. */
    public Refusals and(Enum<?>... reasons) {
        for (Enum<?> reason : reasons) {
            codes.add(reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return this;
    }

    public SortedSet<String> codes() {
        return new TreeSet<>(codes);
    }

    /**
     * Those that no test below a folder provokes: by {@link #refused}, or by expecting the problem's type, or the
     * code of what the domain throws.
     *
     * @throws AssertionError when there is no refusal at all, or no test that provokes one
     */
    public SortedSet<String> notProvokedIn(Path tests) {
        SortedSet<String> provoked = new TreeSet<>();
        texts(tests)
                .forEach(text -> PROVOKED.matcher(text)
                        .results()
                        .map(found -> found.group(1))
                        .forEach(provoked::add));
        if (codes.isEmpty() || provoked.isEmpty()) {
            throw new AssertionError("there is nothing to compare: %d refusals, %d provoked in %s"
                    .formatted(codes.size(), provoked.size(), tests));
        }
        SortedSet<String> missing = codes();
        missing.removeAll(provoked);
        return missing;
    }

    /** A refusal: one stable code, one status that is no success, words for the person who asked. */
    public static Response refused(Response answer, int status, String code) {
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:concordat:problem:" + code))
                .body("detail", not(blankOrNullString()));
        return answer;
    }

    /** The sources without comments and texts of several lines, where a code is only spoken of. */
    private static Stream<String> texts(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(Refusals::text).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return NOT_CODE.matcher(Files.readString(file)).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
