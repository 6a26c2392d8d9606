package org.concordat.consolidation.reference;

import java.util.List;
import org.concordat.kernel.span.SchoolTerms;
import org.concordat.returns.ReportingCalendar;

/**
 * A borough's calendar of a year, as it was known.
 *
 * @param due which returns are made, and by when
 * @param terms of the school year that begins in the year; none where the borough has recorded none
 */
public record CalendarKnown(ReportingCalendar due, List<SchoolTerms.Days> terms) {

    public CalendarKnown {
        terms = List.copyOf(terms);
    }
}
