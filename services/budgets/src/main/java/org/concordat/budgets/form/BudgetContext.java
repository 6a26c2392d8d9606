package org.concordat.budgets.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Chart;
import org.concordat.returns.ReportingCalendar;
import org.concordat.returns.form.ApprovedLines;
import org.concordat.returns.form.FormContext;

/**
 * All that the rules need to know besides the return: plain values, loaded for its borough and period.
 *
 * @param today in Europe/London
 * @param calendar of the period's financial year
 * @param chart the service lines valid in the period's financial year
 * @param costCentres the borough's chart as in force at the end of the period
 * @param borough whose return it is
 * @param boroughs all that are known, for returns that name another borough
 * @param previous the approved version of the latest period before in the same financial year that has one: for a
 *     quarterly borough that of the quarter before. The opening budget is none: nothing is spent in it
 * @param replaced the approved version of the same period, which this return would replace
 * @param yearsFirst what fixed the original budgets: the opening budget as it is approved now or, where there is none, the
 *     first approved version of the year's earliest approved period; none as long as nothing of the year has been
 *     approved, and for an opening budget, which fixes them
 * @param virements all approved ones of the financial year
 */
public record BudgetContext(
        LocalDate today,
        ReportingCalendar calendar,
        Chart chart,
        CostCentres costCentres,
        CommentaryThreshold commentary,
        Borough borough,
        Supplier<Set<Borough>> boroughs,
        Optional<ApprovedLines<BudgetLine>> previous,
        Optional<ApprovedLines<BudgetLine>> replaced,
        Optional<ApprovedLines<BudgetLine>> yearsFirst,
        List<ApprovedVirement> virements)
        implements FormContext {

    public BudgetContext {
        virements = List.copyOf(virements);
    }
}
