package org.concordat.consolidation.comparison;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.measure.Quantity;
import org.concordat.consolidation.release.ReleasedCell;
import org.concordat.consolidation.table.Part;
import org.concordat.kernel.Borough;

/**
 * A figure that is not what it was.
 *
 * @param borough whose figure it is; none for one that combines a partnership's
 * @param from none where the earlier answer has no such figure
 * @param to none where the later answer has no such figure
 * @param same what it comes to for the members that are in it at both moments, where others came or left
 */
public record ChangedFigure(
        Place place,
        Optional<Borough> borough,
        Part part,
        Measure measure,
        Optional<ReleasedCell> from,
        Optional<ReleasedCell> to,
        List<Why> why,
        Optional<SameMembers> same) {

    public ChangedFigure {
        why = List.copyOf(why);
    }

    /**
     * The later figure less the earlier: pounds, a count, or of a ratio, or a number with its parts, the points between its values. None where one
     * of them has no value, or where they are made of different boroughs' figures: then it would be the difference of
     * unlike wholes.
     */
    public Optional<BigDecimal> difference() {
        return from.filter(earlier -> included(from).equals(included(to)))
                .flatMap(earlier -> to.flatMap(
                        later -> number(later).flatMap(of -> number(earlier).map(of::subtract))));
    }

    private static List<Borough> included(Optional<ReleasedCell> cell) {
        return cell.map(ReleasedCell::included).orElse(List.of());
    }

    private static Optional<BigDecimal> number(ReleasedCell cell) {
        return cell.quantity().flatMap(quantity -> number(cell.measure(), quantity));
    }

    /** A quantity as one number; none of a day, or of nothing. */
    static Optional<BigDecimal> number(Measure measure, Quantity quantity) {
        return switch (quantity) {
            case Quantity.Pence amount -> Optional.of(amount.money().pounds());
            case Quantity.Count number -> Optional.of(BigDecimal.valueOf(number.count()));
            case Quantity.Ratio ratio -> ratio.value(measure.per(), measure.decimals());
            case Quantity.Decimal alone -> Optional.of(alone.value());
            case Quantity.Parts parts -> parts.value(measure.per(), measure.decimals());
            case Quantity.Day day -> Optional.empty();
            case Quantity.None none -> Optional.empty();
        };
    }
}
