package org.concordat.budgets.chart;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cost centre and the service line it reports on, for a time.
 *
 * @param from the first day it holds; always until then when absent
 * @param until the last day it holds; open when absent
 */
public record CostCentre(
        String costCentre,
        String title,
        String serviceLine,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    boolean overlaps(CostCentre other) {
        return startsBy(other.until) && other.startsBy(until);
    }

    private boolean startsBy(@Nullable LocalDate end) {
        return from == null || end == null || !from.isAfter(end);
    }
}
