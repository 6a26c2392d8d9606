package org.concordat.visits;

import java.time.LocalDate;
import java.util.Map;
import org.concordat.returns.ReportingCalendar;
import org.concordat.returns.form.FormContext;

/** @param before visits by team of the month before, as approved */
record VisitsContext(LocalDate today, ReportingCalendar calendar, Map<String, Long> before) implements FormContext {}
