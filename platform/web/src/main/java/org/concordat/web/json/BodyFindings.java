package org.concordat.web.json;

import java.util.List;
import org.concordat.kernel.Finding;
import org.concordat.kernel.FirstFindings;
import org.concordat.web.problem.Problem;

/** What is wrong with a body, gathered so that the sender hears all of it at once. */
final class BodyFindings {

    private final FirstFindings found = new FirstFindings();

    void error(String code, Pointer at, String message) {
        found.accept(Finding.error(code, at.toString(), message));
    }

    int count() {
        return found.count();
    }

    void throwAny() {
        if (!found.isEmpty()) {
            throw problem(found.all());
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
