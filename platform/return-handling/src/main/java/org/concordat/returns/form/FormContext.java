package org.concordat.returns.form;

import java.time.LocalDate;
import org.concordat.returns.ReportingCalendar;

/** What the rules of every domain need to know besides the return; a domain's own record adds its part. */
public interface FormContext {

    /** In Europe/London. */
    LocalDate today();

    /** Of the period's financial year. */
    ReportingCalendar calendar();
}
