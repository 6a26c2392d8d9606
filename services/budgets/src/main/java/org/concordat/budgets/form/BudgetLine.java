package org.concordat.budgets.form;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.Fund;
import org.concordat.kernel.LineType;
import org.concordat.kernel.money.Money;

/**
 * A line of a budget return with its figures in exact pounds.
 *
 * @param number counts from 1 in the order sent, control totals left out
 * @param costCentreTitle from the borough's chart
 * @param serviceLine as sent or, for a line that names only its cost centre, from the borough's chart; empty on a draft
 *     whose line could not be placed, which no submitted return has
 * @param subjective the subjective group, where the borough reports by it
 * @param counterparty of a recharge, the code of the borough that income is charged to or that charges expenditure
 * @param figures in pounds; a measure that is absent was not reported, which is not zero
 * @param profile month by month, of an opening budget alone
 */
public record BudgetLine(
        int number,
        Optional<String> costCentre,
        Optional<String> costCentreTitle,
        Optional<String> serviceLine,
        Fund fund,
        LineType type,
        Optional<String> subjective,
        Optional<String> counterparty,
        Map<BudgetMeasure, Money> figures,
        MonthlyProfile profile,
        Optional<String> comment) {

    public BudgetLine {
        Map<BudgetMeasure, Money> copy = new EnumMap<>(BudgetMeasure.class);
        copy.putAll(figures);
        figures = java.util.Collections.unmodifiableMap(copy);
    }

    /** A line of a month or the outturn, which has no monthly profile, and no recharge. */
    public BudgetLine(
            int number,
            Optional<String> costCentre,
            Optional<String> costCentreTitle,
            Optional<String> serviceLine,
            Fund fund,
            LineType type,
            Optional<String> subjective,
            Map<BudgetMeasure, Money> figures,
            Optional<String> comment) {
        this(
                number,
                costCentre,
                costCentreTitle,
                serviceLine,
                fund,
                type,
                subjective,
                Optional.empty(),
                figures,
                MonthlyProfile.NONE,
                comment);
    }

    public Optional<Money> figure(BudgetMeasure measure) {
        return Optional.ofNullable(figures.get(measure));
    }

    /** The same line with these figures alone. */
    BudgetLine with(Map<BudgetMeasure, Money> others) {
        return new BudgetLine(
                number,
                costCentre,
                costCentreTitle,
                serviceLine,
                fund,
                type,
                subjective,
                counterparty,
                others,
                MonthlyProfile.NONE,
                comment);
    }

    public LineKey key() {
        return new LineKey(costCentre, serviceLine, fund, type, subjective, counterparty);
    }
}
