package org.concordat.visits;

import java.time.LocalDate;
import java.util.Optional;
import org.concordat.returns.ReportingCalendar;
import org.concordat.returns.form.ApprovedLines;
import org.concordat.returns.form.FormContext;

/** @param previous of the period before, as approved @param replaced of the same period, which a restatement replaces */
record VisitsContext(
        LocalDate today,
        ReportingCalendar calendar,
        Optional<ApprovedLines<VisitLine>> previous,
        Optional<ApprovedLines<VisitLine>> replaced)
        implements FormContext {}
