package org.concordat.budgets.intake;

import java.util.Map;
import java.util.function.Consumer;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.Finding;
import org.concordat.kernel.money.Money;

/** What was spent up to last month stays spent: an actual to date that falls is a correction to be explained. */
final class ActualRule implements Rule {

    @Override
    public void check(Checked checked, Consumer<Finding> say) {
        checked.context().previous().ifPresent(previous -> check(checked, previous, say));
    }

    private static void check(Checked checked, ApprovedLines previous, Consumer<Finding> say) {
        BudgetMeasure measure = BudgetMeasure.ACTUAL_TO_DATE;
        Map<LineKey, Money> before = Figures.byIdentity(previous.lines(), measure);
        Map<LineKey, Money> now = Figures.byIdentity(
                checked.lines().stream().map(Checked.Line::placed).toList(), measure);
        for (Checked.Line line : checked.lines()) {
            LineKey identity = line.placed().key().identity();
            Money figure = now.remove(identity);
            Money earlier = before.get(identity);
            if (figure != null && earlier != null && figure.compareTo(earlier) < 0) {
                say.accept(Finding.warning(
                        "ACTUAL_FELL",
                        line.at(measure),
                        "The actual to date is %s, less than the %s of %s."
                                .formatted(
                                        Figures.words(figure, checked.unit()),
                                        Figures.words(earlier, checked.unit()),
                                        previous.period())));
            }
        }
    }
}
