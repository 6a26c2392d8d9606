package org.concordat.returns.rules;

import java.util.function.Consumer;
import org.concordat.kernel.Finding;
import org.concordat.returns.ReportingCalendar;
import org.concordat.returns.form.CheckedReturn;
import org.concordat.returns.form.FormContext;
import org.concordat.returns.form.Rule;

/** The period is one that the borough reports, and it has begun. An opening budget is taken whether it is asked for or not. */
final class PeriodRule<L, X extends FormContext> implements Rule<L, X> {

    @Override
    public void check(CheckedReturn<L, X> checked, Consumer<Finding> say) {
        FormContext context = checked.context();
        if (!checked.period().isOpening() && !context.calendar().includes(checked.period())) {
            say.accept(Finding.error(
                    "PERIOD_NOT_IN_CALENDAR",
                    "",
                    "The borough's calendar has no return for %s; it has %s."
                            .formatted(
                                    checked.period(),
                                    context.calendar().dueDates().keySet())));
        }
        if (!ReportingCalendar.hasBegun(checked.period(), context.today())) {
            say.accept(Finding.error(
                    "PERIOD_NOT_BEGUN",
                    "",
                    checked.period().isOpening()
                            ? "The opening budget %s is taken from %s on; it was %s. Send it then."
                                    .formatted(
                                            checked.period(),
                                            ReportingCalendar.begins(checked.period()),
                                            context.today())
                            : "%s had not begun on %s, so there can be no figures of it."
                                    .formatted(checked.period(), context.today())));
        }
    }
}
