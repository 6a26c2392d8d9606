package org.concordat.budgets.intake;

import java.util.ArrayList;
import java.util.List;
import org.concordat.kernel.Finding;

/** Every rule a budget return is checked by, in the order in which people read their findings. */
public final class ReturnRules {

    /** More than anybody reads at once; correcting these shows the next. */
    static final int FINDINGS_MAX = 1_000;

    private static final List<Rule> RULES = List.of(
            new PeriodRule(),
            new PlacingRule(),
            new PrecisionRule(),
            new CurrentBudgetMissingRule(),
            new SignRule(),
            new DuplicateRule(),
            new CastingRule(),
            new OriginalBudgetRule(),
            new CurrentBudgetRule(),
            new ActualRule(),
            new MissingLineRule(),
            new ForecastRule(),
            new CommentaryRule());

    private ReturnRules() {}

    /** All findings: those of reading, then each rule's. Free of side effects; the same for the three formats. */
    public static List<Finding> check(ReadReturn read, ReturnContext context) {
        List<Finding> findings = new ArrayList<>(read.findings());
        Checked checked = Checked.of(read, context);
        for (Rule rule : RULES) {
            rule.check(checked, findings::add);
        }
        return bounded(findings);
    }

    /** The first thousand, and what the rest is; an error among the rest still blocks. */
    private static List<Finding> bounded(List<Finding> findings) {
        if (findings.size() <= FINDINGS_MAX) {
            return List.copyOf(findings);
        }
        List<Finding> first = new ArrayList<>(findings.subList(0, FINDINGS_MAX));
        List<Finding> rest = findings.subList(FINDINGS_MAX, findings.size());
        boolean errors = rest.stream().anyMatch(Finding::isError);
        first.add(new Finding(
                errors ? Finding.Severity.ERROR : Finding.Severity.WARNING,
                "FURTHER_FINDINGS",
                "",
                "There are %d further findings, shown once these are dealt with.".formatted(rest.size())));
        return List.copyOf(first);
    }
}
