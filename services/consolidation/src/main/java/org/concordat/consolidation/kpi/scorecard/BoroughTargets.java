package org.concordat.consolidation.kpi.scorecard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.reference.KeptTable;
import org.concordat.kernel.Borough;
import org.concordat.kernel.kpi.Distance;
import org.concordat.kernel.kpi.KpiTarget;
import org.concordat.kernel.kpi.KpiUnit;
import org.concordat.kernel.span.InForce;

/**
 * All that a borough means to reach on an indicator, as a version of it says.
 *
 * @param unit what the targets are stated in; results in another cannot be held against them
 * @param targets in the order of their days, of which no two have one in common
 * @param comparator whose results are shown beside the borough's
 * @param reason why it was changed; none of the first version
 */
public record BoroughTargets(
        Borough borough,
        String kpi,
        int version,
        KpiUnit unit,
        List<Dated> targets,
        Optional<String> comparator,
        Optional<String> reason) {

    /** Where they are kept. */
    public static final KeptTable KEPT = new KeptTable("kpi_target_known", true);

    /**
     * @param from the first day that a result may end on to be held against it
     * @param until the last; none while it goes on
     * @param tolerance how far on the bad side of it a result is still near
     * @param printed as the paper prints it
     */
    public record Dated(
            LocalDate from,
            Optional<LocalDate> until,
            KpiTarget target,
            Optional<Distance> tolerance,
            Optional<String> printed) {

        boolean holdsOn(LocalDate day) {
            return InForce.on(day, from, until);
        }
    }

    public BoroughTargets {
        targets = List.copyOf(targets);
    }

    /** The one that a result is held against whose last day this is. */
    Optional<Dated> on(LocalDate day) {
        return targets.stream().filter(target -> target.holdsOn(day)).findFirst();
    }
}
