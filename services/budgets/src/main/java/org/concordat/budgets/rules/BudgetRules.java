package org.concordat.budgets.rules;

import java.util.List;
import org.concordat.budgets.form.BudgetContext;
import org.concordat.budgets.form.BudgetLine;
import org.concordat.returns.form.Rule;

/** Every rule of a budget return, in the order in which people read their findings. */
public final class BudgetRules {

    public static final List<Rule<BudgetLine, BudgetContext>> ALL = List.of(
            new PlacingRule(),
            new SignRule(),
            new DuplicateRule(),
            new OriginalBudgetRule(),
            new CurrentBudgetRule(),
            new ActualRule(),
            new MissingLineRule(),
            new ForecastRule(),
            new CommentaryRule());

    private BudgetRules() {}
}
