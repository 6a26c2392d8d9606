package org.concordat.mandates.partnerships;

import java.time.LocalDate;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.span.InForce;

/**
 * A stretch of days on which a borough belongs to a partnership. A borough that leaves and comes back has two.
 *
 * @param until last day; empty while it goes on
 */
public record Membership(Borough borough, LocalDate from, Optional<LocalDate> until) {

    public boolean covers(LocalDate day) {
        return InForce.on(day, from, until);
    }

    /** Whether any of its days is one of those, both ends included. */
    public boolean reaches(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && until.filter(first::isAfter).isEmpty();
    }

    boolean overlaps(Membership other) {
        return borough.equals(other.borough)
                && other.until.map(last -> !from.isAfter(last)).orElse(true)
                && until.map(last -> !other.from.isAfter(last)).orElse(true);
    }
}
