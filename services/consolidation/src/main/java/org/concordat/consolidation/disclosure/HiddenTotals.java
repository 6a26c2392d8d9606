package org.concordat.consolidation.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Which totals are hidden so that no figure in them can be told closely. Rows that are hidden below one that is shown are
 * told as one sum, so what is hidden below has to hide itself; where it does not, further rows below are hidden in their
 * order, and if that is not enough the row above.
 */
public final class HiddenTotals {

    private static final long[] NOTHING = {};

    private final Totals totals;
    private final Sensitivity sensitivity;
    private final List<List<Integer>> below;
    private final BitSet wholes = new BitSet();
    private final BitSet parts = new BitSet();
    private final BitSet closed = new BitSet();

    private HiddenTotals(Totals totals, Sensitivity sensitivity) {
        this.totals = totals;
        this.sensitivity = sensitivity;
        this.below = Forest.below(totals.parents());
    }

    /**
     * Who works at totals.
     *
     * @param knows by row, the boroughs whose figures there they know
     * @param amounts what they do not know: of a row above others, what is neither shown below it nor known to them
     */
    public record Knowing(long[] knows, Totals.Amounts amounts) {}

    public static HiddenTotals of(Totals totals, Sensitivity sensitivity, List<Knowing> attackers) {
        HiddenTotals hidden = new HiddenTotals(totals, sensitivity);
        hidden.closed();
        int before;
        do {
            before = hidden.size();
            attackers.forEach(hidden::protect);
        } while (hidden.size() > before);
        return hidden;
    }

    private int size() {
        return wholes.cardinality() + parts.cardinality();
    }

    /** Of what is hidden by no figure, everything above is hidden as well: that follows from no figure either. */
    private void closed() {
        for (int row = totals.rows() - 1; row >= 0; row--) {
            if (totals.closed()[row] || holdsAnotherThanBelow(row)) {
                closed.set(row);
            }
            int above = totals.parents()[row];
            if (closed.get(row) && above >= 0 && totals.unknown()[above] != 0) {
                closed.set(above);
            }
        }
        wholes.or(closed);
        parts.or(closed);
    }

    /** A total without a borough that is hidden in one below it is no sum of totals. */
    private boolean holdsAnotherThanBelow(int row) {
        return totals.unknown()[row] != 0
                && below.get(row).stream()
                        .anyMatch(child ->
                                totals.offered()[child] && (totals.unknown()[child] & ~totals.unknown()[row]) != 0);
    }

    private void protect(Knowing known) {
        for (int row = totals.rows() - 1; row >= 0; row--) {
            if (totals.offered()[row] && !wholes.get(row) && !hides(amounts(row, 0, known))) {
                wholes.set(row);
            }
            if (wholes.get(row) || !partsHide(row, known)) {
                parts.set(row);
            }
        }
        int before;
        do {
            before = size();
            for (int row = totals.rows() - 1; row >= 0; row--) {
                below(row, wholes, 0, known);
                for (int part = 1; part <= totals.parts(); part++) {
                    below(row, parts, part, known);
                }
            }
            for (int row = 0; row < totals.rows(); row++) {
                if (wholes.get(row)) {
                    parts.set(row);
                } else if (parts.get(row) && isOnePart(row)) {
                    wholes.set(row);
                }
            }
        } while (size() > before);
    }

    /** What is hidden below a row that is shown hides itself. */
    private void below(int row, BitSet hidden, int part, Knowing known) {
        if (!totals.offered()[row] || hidden.get(row) || (totals.unknown()[row] & ~known.knows()[row]) == 0) {
            return;
        }
        for (int next : below.get(row)) {
            if (hides(left(row, hidden, part, known))) {
                return;
            }
            if (totals.offered()[next] && !hidden.get(next) && isMore(amounts(next, part, known))) {
                hide(next, hidden, part, known);
            }
        }
        if (!hides(left(row, hidden, part, known))) {
            hidden.set(row);
        }
    }

    /** Whoever sees everything below a total knows it: so the largest below it is hidden with it, down to the last. */
    private void hide(int row, BitSet hidden, int part, Knowing known) {
        hidden.set(row);
        if (below.get(row).stream().noneMatch(hidden::get)) {
            below.get(row).stream()
                    .filter(child -> totals.offered()[child])
                    .max(Comparator.comparingLong(
                            child -> Arrays.stream(amounts(child, part, known)).sum()))
                    .ifPresent(largest -> hide(largest, hidden, part, known));
        }
    }

    /** What is left of a total once everything shown below it is taken from it. */
    private long[] left(int row, BitSet hidden, int part, Knowing known) {
        return below.get(row).stream()
                .filter(hidden::get)
                .map(child -> told(child, hidden, part, known))
                .flatMapToLong(Arrays::stream)
                .toArray();
    }

    /** What hides in a hidden total: what is hidden below it, or its own figures where nothing below is. */
    private long[] told(int row, BitSet hidden, int part, Knowing known) {
        long[] left = left(row, hidden, part, known);
        return left.length > 0 ? left : amounts(row, part, known);
    }

    private long[] amounts(int row, int part, Knowing known) {
        return amounts(row, part, totals.unknown()[row] & ~known.knows()[row], known.amounts());
    }

    private long[] amounts(int row, int part, long boroughs, Totals.Amounts of) {
        if (boroughs == 0) {
            return NOTHING;
        }
        LongStream.Builder amounts = LongStream.builder();
        for (long left = boroughs; left != 0; left &= left - 1) {
            long amount = of.at(Long.numberOfTrailingZeros(left), row, part);
            if (amount > 0 || totals.zeroTells()[row]) {
                amounts.add(amount);
            }
        }
        return amounts.build().toArray();
    }

    private boolean hides(long[] amounts) {
        return sensitivity.hideEachOther(amounts);
    }

    private boolean partsHide(int row, Knowing known) {
        for (int part = 1; part <= totals.parts(); part++) {
            if (totals.offered()[row] && !hides(amounts(row, part, known))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMore(long[] amounts) {
        return Arrays.stream(amounts).anyMatch(amount -> amount > 0);
    }

    /** Whether its whole is one part, so that it tells it. */
    private boolean isOnePart(int row) {
        int some = 0;
        for (int part = 1; part <= totals.parts(); part++) {
            some += isMore(amounts(row, part, totals.unknown()[row], totals.amounts())) ? 1 : 0;
        }
        return some == 1;
    }

    /** Whether the total of a row is hidden. @param part 0 for its whole */
    public boolean isHidden(int row, int part) {
        return part == 0 ? wholes.get(row) : parts.get(row);
    }

    /** Whether the total of a row is hidden whatever the figures are. */
    public boolean isClosed(int row) {
        return closed.get(row);
    }
}
