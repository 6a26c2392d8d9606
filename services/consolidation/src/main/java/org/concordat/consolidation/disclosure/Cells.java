package org.concordat.consolidation.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.concordat.consolidation.measure.Combining;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.measure.Measures;
import org.concordat.consolidation.measure.QuantityKind;
import org.concordat.consolidation.measure.RowMeasure;
import org.concordat.consolidation.papers.PrintedFigure;
import org.concordat.consolidation.policy.SharingTable;
import org.concordat.consolidation.policy.Standings;
import org.concordat.consolidation.table.DomainTable;
import org.concordat.consolidation.table.NumberSum;
import org.concordat.consolidation.table.RowTree;
import org.concordat.kernel.Borough;
import org.concordat.kernel.sharing.TooFew;

/** An answer as mandates let it be shown, raw: what disclosure control decides about. */
public interface Cells {

    RowTree rows();

    DomainTable table();

    default Measures measures() {
        return table().measures();
    }

    /** A measure as a row has it. */
    default Measure measure(int place, int measure) {
        return rows().measure(forest().row(place).node(), measures(), measure);
    }

    /** What a figure of a row tells of. */
    default Sensitivity sensitivity(int place, int measure) {
        return rows().node(forest().row(place).node())
                .own()
                .map(RowMeasure::of)
                .map(counted -> switch (counted) {
                    case CHILDREN -> Sensitivity.CHILDREN;
                    case OTHERS -> Sensitivity.THINGS;
                    case POUNDS -> Sensitivity.MONEY;
                })
                .orElse(measures().get(measure).kind() == QuantityKind.MONEY ? Sensitivity.MONEY : Sensitivity.THINGS);
    }

    /** Which numbers of children are too small for a row to tell them. */
    default TooFew tooFew(int place) {
        return rows().node(forest().row(place).node())
                .own()
                .map(RowMeasure::tooFew)
                .orElse(TooFew.USUAL);
    }

    /** The figure of a borough that a paper has printed. */
    default Optional<PrintedFigure> printed(int borough, int place, int measure) {
        return printedOf(borough, forest().row(place).node(), measure);
    }

    /** The same of a row in whichever group. */
    default Optional<PrintedFigure> printedOf(int borough, int node, int measure) {
        return standings()
                .printed()
                .of(
                        boroughs().get(borough),
                        rows().node(node).code(),
                        measures().get(measure).name());
    }

    /** Whether a paper has printed the very figure that a borough has; one that was restated since it has not. */
    default boolean isKnownFromPaper(int borough, int place, int measure) {
        return printed(borough, place, measure)
                .filter(figure -> figure.is(
                        measure(place, measure).kind(),
                        figure(borough, place, 0, measure, 0),
                        measure(place, measure).kind().width() == 1
                                ? Optional.empty()
                                : Optional.of(figure(borough, place, 0, measure, 1))
                                        .filter(second -> second != Combining.NONE)))
                .isPresent();
    }

    /** What numbers of rows come to, besides what rows add up. */
    List<NumberSum> sums();

    /** The boroughs it is made of; each is known by its place among them. */
    List<Borough> boroughs();

    SharingTable sharing(int borough);

    /** The boroughs whose own figures whoever asks sees as well. */
    SortedSet<Borough> audience();

    Standings standings();

    Forest forest();

    /** Whether the total of a row would be shown. @param part 0 for the whole of the row */
    boolean isTotalShown(int place, int part, int measure);

    /** Whether a borough's figure of a row would be shown by itself. @param part 0 for the whole of the row */
    boolean isOwnShown(int borough, int place, int part, int measure);

    /** Whether a borough's figure of a row is made of shorter stretches that are told as well, some of them of few. */
    boolean isOfFew(int borough, int place);

    /** Who is in the total of a row, as bits. @param part 0 for the whole of the row */
    long included(int place, int part, int measure);

    /** Whether a figure of a borough that is not shown by itself is in a total. */
    default boolean hidesSome(int place, int part, int measure) {
        long included = included(place, part, measure);
        return IntStream.range(0, boroughs().size())
                .anyMatch(borough -> (included & 1L << borough) != 0 && !isOwnShown(borough, place, part, measure));
    }

    /** Whether somebody who may be added into the total of a row, or a part of it, has not brought a figure. */
    boolean isIncomplete(int place, int measure);

    /**
     * The whole number of a borough's figure.
     *
     * @param number which of those that hold the figure, such as 1 for the denominator of a ratio
     */
    long figure(int borough, int place, int part, int measure, int number);
}
