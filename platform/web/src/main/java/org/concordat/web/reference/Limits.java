package org.concordat.web.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Finding;
import org.concordat.web.problem.Problem;

/** How much of anything is taken, and how far from today a day may lie: a limit on everything. */
public final class Limits {

    private static final int TITLE_LENGTH_MAX = 300;
    private static final int TEXT_LENGTH_MAX = 4_000;
    private static final int YEAR_MIN = 1900;
    private static final int YEAR_MAX = 2300;

    private final List<Finding> findings = new ArrayList<>();

    /** A short text that must say something. */
    public void title(String text, String at) {
        sized(text, at, TITLE_LENGTH_MAX);
    }

    /** A text that must say something. */
    public void text(String text, String at) {
        sized(text, at, TEXT_LENGTH_MAX);
    }

    public void count(Collection<?> entries, int max, String at) {
        if (entries.size() > max) {
            error("TOO_MANY", at, "There are %d entries, and at most %d are taken".formatted(entries.size(), max));
        }
    }

    public void day(Optional<LocalDate> day, String at) {
        day.filter(each -> each.getYear() < YEAR_MIN || each.getYear() > YEAR_MAX)
                .ifPresent(each -> error(
                        "DAY_OUT_OF_RANGE",
                        at,
                        "A day lies between the years %d and %d, and not on %s".formatted(YEAR_MIN, YEAR_MAX, each)));
    }

    public void error(String code, String at, String message) {
        findings.add(Finding.error(code, at, message));
    }

    /** @throws Problem with all that was found, if anything was */
    public void require() {
        if (!findings.isEmpty()) {
            throw Problem.badRequest(
                    "body-invalid",
                    "The body cannot be taken as it is: %d things are wrong with it.".formatted(findings.size()),
                    findings);
        }
    }

    private void sized(String text, String at, int max) {
        if (text.isBlank()) {
            error("EMPTY_TEXT", at, "A text is expected that says something");
        } else if (text.length() > max) {
            error(
                    "TEXT_TOO_LONG",
                    at,
                    "The text has %d characters, and at most %d are taken".formatted(text.length(), max));
        }
    }
}
