package org.concordat.budgets.intake;

import java.util.List;
import org.concordat.kernel.Finding;
import org.concordat.kernel.FirstFindings;

/** Every rule a budget return is checked by, in the order in which people read their findings. */
public final class ReturnRules {

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

    /** The findings, as many as are shown: those of reading, then each rule's. Free of side effects; the same for the three formats. */
    public static List<Finding> check(ReadReturn read, ReturnContext context) {
        FirstFindings findings = new FirstFindings();
        read.findings().forEach(findings);
        Checked checked = Checked.of(read, context);
        for (Rule rule : RULES) {
            rule.check(checked, findings);
        }
        return findings.all();
    }
}
