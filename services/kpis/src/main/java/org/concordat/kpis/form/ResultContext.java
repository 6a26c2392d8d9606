package org.concordat.kpis.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.kernel.Chart;
import org.concordat.kernel.Period;
import org.concordat.kernel.span.SchoolTerms;
import org.concordat.kpis.catalogue.Kpi;
import org.concordat.returns.ReportingCalendar;
import org.concordat.returns.form.ApprovedLines;
import org.concordat.returns.form.FormContext;

/**
 * All that the rules need to know besides the return: plain values, loaded for its borough and period.
 *
 * @param period that the return is for
 * @param today in Europe/London
 * @param calendar of the period's financial year
 * @param chart the service lines that the borough reports on
 * @param catalogue the definitions that the borough may report on, by code
 * @param terms of the borough's schools, by its own calendar or the usual ones
 * @param history its approved returns of the 24 months before the period, earliest first
 * @param replaced the approved version of the same period, which this return would replace
 */
public record ResultContext(
        Period period,
        LocalDate today,
        ReportingCalendar calendar,
        Chart chart,
        Map<String, Kpi> catalogue,
        SchoolTerms terms,
        List<ApprovedLines<ResultLine>> history,
        Optional<ApprovedLines<ResultLine>> replaced)
        implements FormContext {

    public ResultContext {
        catalogue = Map.copyOf(catalogue);
        history = List.copyOf(history);
    }
}
