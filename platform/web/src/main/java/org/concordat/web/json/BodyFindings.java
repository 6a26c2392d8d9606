package org.concordat.web.json;

import java.util.ArrayList;
import java.util.List;
import org.concordat.kernel.Finding;
import org.concordat.web.problem.Problem;

/** What is wrong with a body, gathered so that the sender hears all of it at once. */
final class BodyFindings {

    /** Beyond it the sender has mistaken the format and needs no more examples. */
    private static final int SHOWN_MAX = 200;

    private final List<Finding> shown = new ArrayList<>();
    private int count;

    void error(String code, Pointer at, String message) {
        count++;
        if (shown.size() < SHOWN_MAX) {
            shown.add(Finding.error(code, at.toString(), message));
        }
    }

    int count() {
        return count;
    }

    List<Finding> shown() {
        return List.copyOf(shown);
    }

    void throwAny() {
        if (count > shown.size()) {
            shown.add(Finding.error("FINDINGS_CUT", "", "%d more findings are not shown".formatted(count - SHOWN_MAX)));
        }
        if (count > 0) {
            throw problem(shown);
        }
    }

    static Problem problem(List<Finding> findings) {
        Finding first = findings.getFirst();
        String detail = "The body is not as it must be%s: %s%s"
                .formatted(
                        first.at().isEmpty() ? "" : " at " + first.at(),
                        first.message(),
                        findings.size() == 1 ? "." : " (and more: see the findings).");
        return Problem.badRequest("body-invalid", detail, findings);
    }
}
