package org.concordat.returns.madeup;

import java.time.LocalDate;
import org.concordat.kernel.FinancialYear;
import org.concordat.returns.ReportingCalendar;
import org.concordat.returns.form.FormContext;

/** A year that is over, reported month by month. */
public record MadeUpContext(LocalDate today, ReportingCalendar calendar) implements FormContext {

    public static final FinancialYear YEAR = FinancialYear.parse("2016-17");

    public static MadeUpContext standard() {
        return new MadeUpContext(LocalDate.of(2017, 7, 1), ReportingCalendar.standard(YEAR));
    }
}
