package org.concordat.budgets.rules;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.concordat.budgets.form.ApprovedVirement;
import org.concordat.budgets.form.BudgetColumns;
import org.concordat.budgets.form.BudgetContext;
import org.concordat.budgets.form.BudgetLine;
import org.concordat.budgets.form.LineKey;
import org.concordat.budgets.form.MonthlyProfile;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.Finding;
import org.concordat.kernel.money.Money;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.returns.form.ApprovedLines;
import org.concordat.returns.form.CheckedReturn;
import org.concordat.returns.form.Rule;

/**
 * The profile to date is what the opening budget planned for the months so far, where it planned the line by month. A
 * virement restates the profile from its period on and does not say how it is spread, so what is expected lies between
 * nothing and all of the virements so far; without one it is one figure, as precisely as the return prints it.
 */
final class ProfileToDateRule implements Rule<BudgetLine, BudgetContext> {

    @Override
    public void check(CheckedReturn<BudgetLine, BudgetContext> checked, Consumer<Finding> say) {
        checked.context()
                .yearsFirst()
                .filter(first -> first.period().isOpening())
                .ifPresent(opening -> check(checked, opening, say));
    }

    private static void check(
            CheckedReturn<BudgetLine, BudgetContext> checked,
            ApprovedLines<BudgetLine> opening,
            Consumer<Finding> say) {
        Map<LineKey, MonthlyProfile> planned = new HashMap<>();
        for (BudgetLine line : opening.lines()) {
            if (line.profile().isComplete()) {
                planned.put(line.key(), line.profile());
            }
        }
        List<ApprovedVirement.Leg> legs = checked.context().virements().stream()
                .filter(virement -> virement.effectiveFrom().compareTo(checked.period()) <= 0)
                .flatMap(virement -> virement.legs().stream())
                .toList();
        for (CheckedReturn.Line<BudgetLine> line : checked.lines()) {
            Optional<Money> figure = line.placed().figure(BudgetMeasure.PROFILE_TO_DATE);
            MonthlyProfile profile = planned.get(line.placed().key());
            if (figure.isPresent() && profile != null) {
                compare(line, figure.get(), profile.toDate(checked.period()), moved(line, legs), checked, say);
            }
        }
    }

    /** @param less what virements took from the line so far, negative @param more what they brought */
    private record Moved(Money less, Money more) {

        boolean isNothing() {
            return less.signum() == 0 && more.signum() == 0;
        }
    }

    private static Moved moved(CheckedReturn.Line<BudgetLine> line, List<ApprovedVirement.Leg> legs) {
        Money less = Money.ZERO;
        Money more = Money.ZERO;
        for (ApprovedVirement.Leg leg : legs) {
            if (isOf(leg, line.placed())) {
                if (leg.amount().signum() < 0) {
                    less = less.plus(leg.amount());
                } else {
                    more = more.plus(leg.amount());
                }
            }
        }
        return new Moved(less, more);
    }

    /** A leg that names no cost centre may be of any of its service line. */
    private static boolean isOf(ApprovedVirement.Leg leg, BudgetLine line) {
        return leg.fund() == line.fund()
                && leg.type() == line.type()
                && (leg.costCentre().isEmpty() || line.costCentre().isEmpty()
                        ? line.serviceLine().equals(Optional.of(leg.serviceLine()))
                        : leg.costCentre().equals(line.costCentre()));
    }

    private static void compare(
            CheckedReturn.Line<BudgetLine> line,
            Money figure,
            Money planned,
            Moved moved,
            CheckedReturn<BudgetLine, BudgetContext> checked,
            Consumer<Finding> say) {
        BigDecimal rounding = rounding(line, checked.unit().orElse(MoneyUnit.GBP));
        BigDecimal least = planned.plus(moved.less()).pounds().subtract(rounding);
        BigDecimal most = planned.plus(moved.more()).pounds().add(rounding);
        if (figure.pounds().compareTo(least) >= 0 && figure.pounds().compareTo(most) <= 0) {
            return;
        }
        say.accept(Finding.warning(
                "PROFILE_NOT_AS_OPENED",
                line.at(BudgetColumns.of(BudgetMeasure.PROFILE_TO_DATE)),
                "The profile to date of %s is %s; the months of the opening budget (%s) come to %s by the end of %s%s. Correct it, restate the opening budget, or say in the line's comment what changed the plan."
                        .formatted(
                                line.placed().key().words(),
                                checked.words(figure),
                                checked.period().year().opening(),
                                checked.words(planned),
                                checked.period(),
                                moved.isNothing()
                                        ? ""
                                        : ", and approved virements make it %s to %s"
                                                .formatted(
                                                        checked.words(planned.plus(moved.less())),
                                                        checked.words(planned.plus(moved.more()))))));
    }

    /** Half of the last digit that is printed, in pounds. */
    private static BigDecimal rounding(CheckedReturn.Line<BudgetLine> line, MoneyUnit unit) {
        int decimals = line.read()
                .printed(BudgetColumns.of(BudgetMeasure.PROFILE_TO_DATE))
                .map(printed -> Math.max(printed.scale(), 0))
                .orElse(0);
        return unit.toPounds(new BigDecimal("0.5").movePointLeft(decimals));
    }
}
