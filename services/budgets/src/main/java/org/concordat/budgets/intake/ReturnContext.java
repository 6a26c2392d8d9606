package org.concordat.budgets.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Chart;
import org.concordat.returns.ReportingCalendar;

/**
 * All that the rules need to know besides the return: plain values, loaded for its borough and period.
 *
 * @param today in Europe/London
 * @param calendar of the period's financial year
 * @param chart the service lines valid in the period's financial year
 * @param costCentres the borough's chart, all dates
 * @param previous the latest approved version of the period before in the same financial year, where there is one
 * @param yearsFirst the first approved version of the year's earliest approved period, which fixed the original budgets;
 *     none as long as nothing of the year has been approved
 * @param virements all approved ones of the financial year
 */
public record ReturnContext(
        LocalDate today,
        ReportingCalendar calendar,
        Chart chart,
        List<ChartMapping> costCentres,
        CommentaryThreshold commentary,
        Optional<ApprovedLines> previous,
        Optional<ApprovedLines> yearsFirst,
        List<ApprovedVirement> virements) {

    public ReturnContext {
        costCentres = List.copyOf(costCentres);
        virements = List.copyOf(virements);
    }
}
