package org.concordat.consolidation.reference;

import java.time.LocalDate;
import java.util.Optional;
import org.concordat.kernel.Borough;

/**
 * That a borough came to a partnership within a period, left within it, or both.
 *
 * @param from its first day as a member, where the period began before it
 * @param until its last day as a member, where the period went on after it
 */
public record MembershipChange(Borough borough, Optional<LocalDate> from, Optional<LocalDate> until) {

    /** Such as {@code LBHF until 14 February 2017}, with the days as they are written in answers. */
    public String inWords() {
        return borough
                + from.map(day -> " from " + day).orElse("")
                + until.map(day -> " until " + day).orElse("");
    }
}
