package org.concordat.consolidation.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.concordat.consolidation.measure.Combining;
import org.concordat.consolidation.measure.Measure;
import org.concordat.kernel.sharing.TooFew;

/**
 * Which of one borough's own figures are hidden since they tell a small number of children, and which others so that
 * these cannot be told from a total that is shown: below it, further rows in their order until what is hidden hides
 * itself; if there are not enough, the total. What a paper has printed helps to hide nothing.
 */
public final class SmallNumbers {

    private static final long MILLION = 1_000_000;

    private final List<RowNumbers> rows;
    private final BitSet hidden = new BitSet();

    private SmallNumbers(List<RowNumbers> rows) {
        this.rows = rows;
    }

    /**
     * The rows that are hidden, of those that would be shown.
     *
     * @param parents by row, the row above, always before it; -1 at the top
     */
    public static BitSet hidden(int[] parents, List<RowNumbers> rows) {
        SmallNumbers small = new SmallNumbers(rows);
        List<List<Integer>> below = Forest.below(parents);
        for (int row = 0; row < parents.length; row++) {
            if (rows.get(row).isShown() && rows.get(row).tellsFew()) {
                small.hidden.set(row);
            }
        }
        for (int row = parents.length - 1; row >= 0; row--) {
            List<Integer> children = below.get(row);
            if (rows.get(row).isShown()
                    && !small.hidden.get(row)
                    && children.stream().anyMatch(small.hidden::get)) {
                small.hide(row, children);
            }
        }
        return small.hidden;
    }

    private void hide(int row, List<Integer> children) {
        for (int next : children) {
            if (hideThemselves(children)) {
                return;
            }
            RowNumbers of = rows.get(next);
            if (of.isShown() && !of.isPrinted() && of.count(0) > 0) {
                hidden.set(next);
            }
        }
        if (!hideThemselves(children)) {
            hidden.set(row);
        }
    }

    private boolean hideThemselves(List<Integer> children) {
        return RowNumbers.hideEachOther(children.stream()
                .filter(child -> hidden.get(child) || !rows.get(child).isShown())
                .map(child -> new RowNumbers.Told(rows.get(child), 0))
                .toList());
    }

    /** Whether a figure that counts children tells a small number of them. @param second the denominator of a ratio */
    public static boolean tell(Measure measure, TooFew tooFew, long first, long second) {
        return Arrays.stream(counts(measure, first, second)).anyMatch(tooFew::is);
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
}
