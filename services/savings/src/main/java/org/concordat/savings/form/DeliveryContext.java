package org.concordat.savings.form;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.concordat.kernel.Chart;
import org.concordat.kernel.Period;
import org.concordat.kernel.savings.plan.Initiative;
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
 * @param plan the borough's initiatives as they are now, by reference
 * @param previous the approved version of the latest period before in the same financial year that has one
 * @param replaced the approved version of the same period, which this return would replace
 */
public record DeliveryContext(
        Period period,
        LocalDate today,
        ReportingCalendar calendar,
        Chart chart,
        Map<String, Initiative> plan,
        Optional<ApprovedLines<DeliveryLine>> previous,
        Optional<ApprovedLines<DeliveryLine>> replaced)
        implements FormContext {

    public DeliveryContext {
        plan = Map.copyOf(plan);
    }

    /** As the plan has it now. */
    public Optional<Initiative> planned(DeliveryLine line) {
        return line.initiative().map(plan::get);
    }

    /** A reference as the plan writes it. */
    static String key(String reference) {
        return reference.strip().toUpperCase(Locale.ROOT);
    }
}
