package org.concordat.disclosure.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.disclosure.whole.Sums;

/**
 * A model in distances from its true values, so that the truth is nought everywhere: whoever knows a cell knows that its
 * distance is nought.
 */
final class Distances {

    private final List<AuditCell> cells;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Sums sums;
    private final long[] low;
    private final long[] high;
    private final List<String> broken = new ArrayList<>();

    Distances(AuditModel model) {
        this.cells = model.cells();
        this.low = new long[cells.size()];
        this.high = new long[cells.size()];
        boolean[] whole = new boolean[cells.size()];
        for (int i = 0; i < cells.size(); i++) {
            AuditCell cell = cells.get(i);
            numbers.put(cell.name(), i);
            whole[i] = cell.kind() == AuditCell.Kind.COUNT;
            if (whole[i] && cell.value() < 0) {
                broken.add(cell.name());
            }
            // Who expects other values than the true one learns from what is shown that it was wrong to.
            low[i] = Math.min(0, lowOf(cell.known(), cell.value()));
            high[i] = Math.max(0, highOf(cell.known(), cell.value()));
        }
        List<Sums.Sum> all = new ArrayList<>();
        for (Statement statement : model.statements()) {
            Sums.Sum sum = sumOf(statement);
            if (sum.low() > 0 || sum.high() < 0) {
                broken.add(statement.shownIn());
            }
            all.add(sum);
        }
        this.sums = new Sums(all, whole);
    }

    private Sums.Sum sumOf(Statement statement) {
        int size = statement.sum().size();
        int[] terms = new int[size];
        long[] factors = new long[size];
        long truth = 0;
        long play = 0;
        int k = 0;
        for (Map.Entry<String, Long> term : statement.sum().entrySet()) {
            terms[k] = number(term.getKey());
            factors[k] = term.getValue();
            AuditCell cell = cells.get(terms[k]);
            truth += factors[k] * cell.value();
            play += cell.kind() == AuditCell.Kind.MONEY ? Math.abs(factors[k]) : 0;
            k++;
        }
        return new Sums.Sum(terms, factors, lowOf(statement.range(), truth), highOf(statement.range(), truth), play);
    }

    private static long lowOf(Range range, long truth) {
        Long end = range.low();
        return end == null ? Sums.NO_LOW : end - truth;
    }

    private static long highOf(Range range, long truth) {
        Long end = range.high();
        return end == null ? Sums.NO_HIGH : end - truth;
    }

    /** What the true values do not satisfy, by where it was shown or the name of the cell. */
    List<String> broken() {
        return broken;
    }

    int size() {
        return cells.size();
    }

    AuditCell cell(int number) {
        return cells.get(number);
    }

    int number(String name) {
        Integer number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException("there is no cell " + name);
        }
        return number;
    }

    Sums sums() {
        return sums;
    }

    /** How far below the truth a cell was possible before anything was shown, at most nought. */
    long lowest(int number) {
        return low[number];
    }

    /** How far above the truth a cell was possible before anything was shown, at least nought. */
    long highest(int number) {
        return high[number];
    }

    long[] lowest() {
        return low.clone();
    }

    long[] highest() {
        return high.clone();
    }
}
