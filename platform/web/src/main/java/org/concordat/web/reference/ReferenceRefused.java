package org.concordat.web.reference;

import java.util.List;
import org.concordat.kernel.Finding;
import org.concordat.web.problem.Problem;

/** Refuses reference data that breaks a rule. */
public final class ReferenceRefused {

    private ReferenceRefused() {}

    /** @param code stable, such as {@code partnership-invalid} */
    public static void ifAny(List<Finding> findings, String code, String what) {
        if (!findings.isEmpty()) {
            throw Problem.unprocessable(
                    code, "%s cannot be recorded: %d findings say why.".formatted(what, findings.size()), findings);
        }
    }
}
