package org.concordat.consolidation.kpi.scorecard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.reference.KeptTable;
import org.concordat.kernel.Borough;
import org.concordat.kernel.span.InForce;

/**
 * With whom a borough, or everybody, is compared: neighbours are chosen anew every few years.
 *
 * @param borough whose own it is; none where it is everybody's
 * @param sets by day; none where it is a whole that nobody lists, such as England
 */
public record ComparatorSetsKnown(String comparator, Optional<Borough> borough, String title, List<CouncilSet> sets) {

    /** Where they are kept. */
    public static final KeptTable KEPT = new KeptTable("kpi_comparator_known", false);

    /** @param members the councils, by name */
    public record CouncilSet(LocalDate from, Optional<LocalDate> until, List<String> members) {

        boolean holdsOn(LocalDate day) {
            return InForce.on(day, from, until);
        }
    }

    public ComparatorSetsKnown {
        sets = List.copyOf(sets);
    }

    /** Whether results of the council are compared with on that day. */
    boolean has(String member, LocalDate day) {
        return sets.isEmpty()
                || sets.stream()
                        .anyMatch(set -> set.holdsOn(day) && set.members().contains(member));
    }
}
