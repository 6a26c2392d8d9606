package org.concordat.mandates.life;

import java.util.List;
import java.util.Locale;
import org.concordat.kernel.Finding;
import org.concordat.mandates.mandate.MandateRefused;
import org.concordat.web.problem.Problem;

/** What each refusal of the mandate's life answers: the one place where a reason becomes a status. */
final class MandateProblems {

    private MandateProblems() {}

    static Problem of(MandateRefused refused) {
        String code = refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String detail = String.valueOf(refused.getMessage());
        return switch (refused.reason()) {
            case ADOPTER_DRAFTED_IT -> Problem.forbidden(code, detail);
            case NOT_A_DRAFT, NOT_IN_FORCE -> Problem.conflict(code, detail);
            case HAS_ERRORS,
                    ADOPTED_IN_FUTURE,
                    ADOPTED_BEFORE_PREDECESSOR,
                    WITHDRAWN_IN_FUTURE,
                    WITHDRAWN_BEFORE_ADOPTION,
                    FINANCIAL_YEAR_FIXED,
                    NOTHING_TO_RENEW -> Problem.unprocessable(code, detail, List.of());
        };
    }

    static Problem hasErrors(List<Finding> findings) {
        long errors = findings.stream().filter(Finding::isError).count();
        return Problem.unprocessable(
                "has-errors",
                "The draft has %d errors that must be put right before it is adopted.".formatted(errors),
                findings);
    }
}
