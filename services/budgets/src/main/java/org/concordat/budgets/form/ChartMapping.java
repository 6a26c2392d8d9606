package org.concordat.budgets.form;

import java.time.LocalDate;
import java.util.Optional;
import org.concordat.kernel.span.InForce;

/**
 * One line of a borough's chart: which service line a cost centre belongs to, and when.
 *
 * @param until the last day; none while it goes on
 */
public record ChartMapping(
        String costCentre, String title, String serviceLine, LocalDate from, Optional<LocalDate> until) {

    public boolean isInForceOn(LocalDate day) {
        return InForce.on(day, from, until);
    }
}
