package org.concordat.budgets.rules;

import java.util.List;
import java.util.Optional;
import org.concordat.budgets.form.BudgetContext;
import org.concordat.budgets.form.BudgetLine;
import org.concordat.budgets.form.LineKey;
import org.concordat.returns.form.Rule;
import org.concordat.returns.rules.DuplicateLineRule;
import org.concordat.returns.rules.MissingLineRule;

/** Every rule of a budget return, in the order in which people read their findings. */
public final class BudgetRules {

    public static final List<Rule<BudgetLine, BudgetContext>> ALL = List.of(
            new PlacingRule(),
            new SignRule(),
            new DuplicateLineRule<>(BudgetRules::about, LineKey::words),
            new OriginalBudgetRule(),
            new CurrentBudgetRule(),
            new ActualRule(),
            new MissingLineRule<>(
                    BudgetContext::previous,
                    line -> line.key().identity(),
                    line -> line.key().words()),
            new ForecastRule(),
            new CommentaryRule());

    private BudgetRules() {}

    /** What a line is about; none where it names neither cost centre nor service line. */
    private static Optional<LineKey> about(BudgetLine line) {
        return Optional.of(line.key())
                .filter(key -> key.costCentre().or(key::serviceLine).isPresent());
    }
}
