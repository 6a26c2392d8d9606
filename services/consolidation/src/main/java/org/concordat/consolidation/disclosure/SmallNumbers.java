package org.concordat.consolidation.disclosure;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.concordat.consolidation.measure.Combining;
import org.concordat.consolidation.measure.Measure;

/**
 * Which of one borough's own figures are hidden since they tell a small number of children, and which others so that
 * these cannot be told from a total that is shown: below it, further rows in their order until what is hidden hides
 * itself; if there are not enough, the total. Where a paper has printed some of it, the rest hides itself as well.
 */
public final class SmallNumbers {

    private static final long MILLION = 1_000_000;

    private SmallNumbers() {}

    /**
     * @param parents by row, the row above, always before it; -1 at the top
     * @param shown by row, whether its figure would be shown by itself
     * @param few by row, whether it tells a small number together with other answers
     * @param printed by row, whether a paper has printed its figure
     * @param counts by row, the numbers of children that its figure tells; the first of them is what a total adds up
     * @return the rows that are hidden, of those that would be shown
     */
    public static BitSet hidden(int[] parents, boolean[] shown, boolean[] few, boolean[] printed, long[][] counts) {
        BitSet hidden = new BitSet();
        List<List<Integer>> below = Forest.below(parents);
        for (int row = 0; row < parents.length; row++) {
            if (shown[row] && (few[row] || tellsFew(counts[row]))) {
                hidden.set(row);
            }
        }
        for (int row = parents.length - 1; row >= 0; row--) {
            List<Integer> children = below.get(row);
            if (shown[row] && !hidden.get(row) && children.stream().anyMatch(hidden::get)) {
                hide(row, children, hidden, shown, printed, counts);
            }
        }
        return hidden;
    }

    private static void hide(
            int row, List<Integer> children, BitSet hidden, boolean[] shown, boolean[] printed, long[][] counts) {
        for (int next : children) {
            if (hideThemselves(children, hidden, shown, printed, counts)) {
                return;
            }
            if (shown[next] && !printed[next] && counts[next][0] > 0) {
                hidden.set(next);
            }
        }
        if (!hideThemselves(children, hidden, shown, printed, counts)) {
            hidden.set(row);
        }
    }

    private static boolean hideThemselves(
            List<Integer> children, BitSet hidden, boolean[] shown, boolean[] printed, long[][] counts) {
        List<Integer> kept = children.stream()
                .filter(child -> hidden.get(child) || !shown[child])
                .toList();
        return hideEachOther(kept, counts)
                && hideEachOther(kept.stream().filter(child -> !printed[child]).toList(), counts);
    }

    private static boolean hideEachOther(List<Integer> rows, long[][] counts) {
        return Sensitivity.CHILDREN.hideEachOther(
                rows.stream().mapToLong(row -> counts[row][0]).toArray());
    }

    /** Whether a figure that counts children tells a small number of them. @param second the denominator of a ratio */
    public static boolean tell(Measure measure, long first, long second) {
        return tellsFew(counts(measure, first, second));
    }

    /**
     * The numbers of children that a figure tells: of a share also of those that it is not of. What makes up a mean is no
     * number of children, and how many it is of is one.
     */
    static long[] counts(Measure measure, long first, long second) {
        if (!isOfTwo(measure)) {
            return new long[] {whole(measure, first)};
        }
        return measure.combining() == Combining.WEIGHTED_MEAN
                ? new long[] {whole(measure, second)}
                : new long[] {
                    whole(measure, first),
                    whole(measure, second),
                    Math.max(0, whole(measure, second) - whole(measure, first))
                };
    }

    /** Whether it has a numerator and a denominator. */
    static boolean isOfTwo(Measure measure) {
        return measure.combining().isByParts() && measure.kind().width() > 1;
    }

    private static long whole(Measure measure, long figure) {
        if (figure == Combining.NONE || figure == Combining.CLASH) {
            return 0;
        }
        return switch (measure.kind()) {
            case PARTS, DECIMAL -> Math.ceilDiv(Math.abs(figure), MILLION);
            case MONEY, COUNT, RATIO, DAY -> Math.abs(figure);
        };
    }

    private static boolean tellsFew(long[] counts) {
        return IntStream.range(0, counts.length).anyMatch(number -> Sensitivity.CHILDREN.isSmall(counts[number]));
    }
}
