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

    private final List<RowNumbers> rows;

    /** By number, the first of those that are the same. */
    private final int[] same;

    /** What comes to a number that is known, the ones to be hidden first before the others. */
    private final List<List<Integer>> sums = new ArrayList<>();

    private final BitSet secret = new BitSet();

    /**
     * Small ones must not be told.
     *
     * @param keys by the key of a row in some group, where it stands
     */
    public RelatedNumbers(List<RowNumbers> rows, List<NumberSum> related, List<Map<String, Integer>> keys) {
        this.rows = rows;
        this.same = IntStream.range(0, rows.size() * NUMBERS).toArray();
        for (Map<String, Integer> group : keys) {
            related.stream().filter(NumberSum::isSame).forEach(sum -> unite(numbers(sum, group)));
        }
        for (Map<String, Integer> group : keys) {
            related.stream()
                    .filter(sum -> !sum.isSame())
                    .map(sum -> numbers(sum, group))
                    .forEach(this::add);
        }
        for (int row = 0; row < rows.size(); row++) {
            RowNumbers of = rows.get(row);
            if (of.counts().length == NUMBERS) {
                add(List.of(number(row, 0), number(row, REST), number(row, 1)));
            }
            for (int which = 0; which < of.counts().length; which++) {
                if (of.tooFew().is(of.count(which))) {
                    keep(row, which);
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
        for (int row = 0; row < rows.size(); row++) {
            int of = row;
            hidden.set(
                    row,
                    IntStream.range(0, rows.get(row).counts().length)
                            .anyMatch(number -> secret.get(first(number(of, number)))));
        }
        return hidden;
    }

    private boolean keepOneMore(List<Integer> sum) {
        List<RowNumbers.Told> kept =
                sum.stream().filter(secret::get).map(this::told).toList();
        if (kept.isEmpty() || RowNumbers.hideEachOther(kept)) {
            return false;
        }
        return sum.stream()
                .filter(number -> !secret.get(number) && mayHide(told(number)))
                .findFirst()
                .map(next -> {
                    secret.set(next);
                    return true;
                })
                .orElse(false);
    }

    private RowNumbers.Told told(int number) {
        return new RowNumbers.Told(rows.get(number / NUMBERS), number % NUMBERS);
    }

    private static boolean mayHide(RowNumbers.Told number) {
        return number.count() > 0 && !number.row().isPrinted();
    }
}
