package org.concordat.consolidation.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.measure.Quantity;
import org.concordat.consolidation.release.ReleasedCell;
import org.concordat.consolidation.release.ReleasedRow;
import org.concordat.kernel.Borough;
import org.jspecify.annotations.Nullable;

/**
 * What a partnership's figure comes to at both moments for the members that are in it at both, beside one that is broken
 * by who came or left. It is added up from their own figures where each is shown, so it tells nothing that the two answers
 * do not; where one is not shown, there is none.
 *
 * @param members by code
 */
public record SameMembers(List<Borough> members, BigDecimal from, BigDecimal to) {

    public SameMembers {
        members = List.copyOf(members);
    }

    public BigDecimal difference() {
        return to.subtract(from);
    }

    /** @param place part and measure of the figure */
    static Optional<SameMembers> of(
            @Nullable ReleasedRow earlier,
            @Nullable ReleasedRow later,
            ReleasedCell was,
            ReleasedCell is,
            Comparison.InRow place) {
        List<Borough> same =
                was.included().stream().filter(is.included()::contains).toList();
        if (earlier == null || later == null || same.isEmpty() || was.included().equals(is.included())) {
            return Optional.empty();
        }
        return sum(earlier, same, is.measure(), place)
                .flatMap(from -> sum(later, same, is.measure(), place).map(to -> new SameMembers(same, from, to)));
    }

    private static Optional<BigDecimal> sum(
            ReleasedRow row, List<Borough> members, Measure measure, Comparison.InRow place) {
        List<Quantity> own = new ArrayList<>();
        for (Borough member : members) {
            row.contribution(member)
                    .flatMap(of -> Comparison.cell(of.figures(), place.part(), place.measure()))
                    .filter(ReleasedCell::hasValue)
                    .flatMap(ReleasedCell::quantity)
                    .ifPresent(own::add);
        }
        return own.size() == members.size()
                ? ChangedFigure.number(measure, Quantity.combined(measure, own))
                : Optional.empty();
    }
}
