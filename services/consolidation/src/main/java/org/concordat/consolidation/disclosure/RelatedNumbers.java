package org.concordat.consolidation.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.consolidation.table.NumberSum;

/**
 * Numbers of children of one borough that are told by others, since they add up to them or are the same ones told again:
 * what must not be told, is not worked out from the rest either. A share tells three numbers, of which the third is the
 * rest of the second.
 */
public final class RelatedNumbers {

    private static final int NUMBERS = 3;
    private static final int REST = 2;

    /** By row, the numbers that its figure tells. */
    private final long[][] counts;

    /** By number, the first of those that are the same. */
    private final int[] same;

    /** What comes to a number that is known, the ones to be hidden first before the others. */
    private final List<List<Integer>> sums = new ArrayList<>();

    private final BitSet secret = new BitSet();
    /** The numbers that a paper has printed: they hide no other. */
    private final BitSet printed = new BitSet();

    /**
     * Small ones must not be told.
     *
     * @param counts by row, the numbers that its figure tells: one, or of a share its numerator, its denominator and the
     *     rest
     * @param rows by the key of a row in some group, where it stands
     */
    public RelatedNumbers(long[][] counts, List<NumberSum> related, List<Map<String, Integer>> rows) {
        this.counts = counts;
        this.same = IntStream.range(0, counts.length * NUMBERS).toArray();
        for (Map<String, Integer> group : rows) {
            related.stream().filter(NumberSum::isSame).forEach(sum -> unite(numbers(sum, group)));
        }
        for (Map<String, Integer> group : rows) {
            related.stream()
                    .filter(sum -> !sum.isSame())
                    .map(sum -> numbers(sum, group))
                    .forEach(this::add);
        }
        for (int row = 0; row < counts.length; row++) {
            if (counts[row].length == NUMBERS) {
                add(List.of(number(row, 0), number(row, REST), number(row, 1)));
            }
            for (int number = 0; number < counts[row].length; number++) {
                if (Sensitivity.CHILDREN.isSmall(counts[row][number])) {
                    keep(row, number);
                }
            }
        }
    }

    /** Of what is not in the answer, nothing is told. Parts go first. */
    private static List<Integer> numbers(NumberSum sum, Map<String, Integer> rows) {
        return Stream.concat(sum.parts().stream(), sum.whole().stream())
                .flatMap(number ->
                        Optional.ofNullable(rows.get(number.row())).stream().map(row -> number(row, number.number())))
                .toList();
    }

    private static int number(int row, int number) {
        return row * NUMBERS + number;
    }

    private void unite(List<Integer> numbers) {
        if (numbers.size() > 1) {
            int first = first(numbers.getFirst());
            numbers.forEach(number -> same[first(number)] = first);
        }
    }

    private int first(int number) {
        int at = number;
        while (same[at] != at) {
            at = same[at];
        }
        return at;
    }

    private void add(List<Integer> numbers) {
        Set<Integer> different = new LinkedHashSet<>();
        numbers.forEach(number -> different.add(first(number)));
        sums.add(List.copyOf(different));
    }

    /** That a paper has printed the figure of a row. */
    void print(int row) {
        for (int number = 0; number < counts[row].length; number++) {
            printed.set(first(number(row, number)));
        }
    }

    /** That a further number of a row must not be told. */
    void keep(int row, int number) {
        secret.set(first(number(row, number)));
    }

    /** The rows that tell a number that must not be told, or another without which it could be worked out. */
    public BitSet hidden() {
        boolean goesOn = true;
        while (goesOn) {
            goesOn = false;
            for (List<Integer> sum : sums) {
                goesOn |= keepOneMore(sum);
            }
        }
        BitSet hidden = new BitSet();
        for (int row = 0; row < counts.length; row++) {
            int of = row;
            hidden.set(
                    row,
                    IntStream.range(0, counts[row].length).anyMatch(number -> secret.get(first(number(of, number)))));
        }
        return hidden;
    }

    private boolean keepOneMore(List<Integer> sum) {
        List<Integer> kept = sum.stream().filter(secret::get).toList();
        List<Integer> unread =
                kept.stream().filter(number -> !printed.get(number)).toList();
        if (kept.isEmpty() || hideEachOther(kept) && hideEachOther(unread)) {
            return false;
        }
        return sum.stream()
                .filter(number -> !secret.get(number) && !printed.get(number) && count(number) > 0)
                .findFirst()
                .map(next -> {
                    secret.set(next);
                    return true;
                })
                .orElse(false);
    }

    private boolean hideEachOther(List<Integer> numbers) {
        return Sensitivity.CHILDREN.hideEachOther(
                numbers.stream().mapToLong(this::count).toArray());
    }

    private long count(int number) {
        long[] row = counts[number / NUMBERS];
        int at = number % NUMBERS;
        return at < row.length ? row[at] : 0;
    }
}
