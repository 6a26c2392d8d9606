package org.concordat.consolidation.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * That numbers of some rows come to one of another, for every borough: whoever sees all of them but one knows that one.
 *
 * @param whole what they add up to; none where what they differ by is known from elsewhere, as who came and who went are
 *     told apart by how many there were before and after
 * @param parts one alone is the same number as the whole
 */
public record NumberSum(Optional<Number> whole, List<Number> parts) {

    /** @param row its key @param number 0 for a count or a numerator, 1 for a denominator */
    public record Number(String row, int number) {

        public static Number count(String row) {
            return new Number(row, 0);
        }

        public static Number denominator(String row) {
            return new Number(row, 1);
        }
    }

    public NumberSum {
        parts = List.copyOf(parts);
    }

    public static NumberSum of(String whole, Stream<String> parts) {
        return new NumberSum(
                Optional.of(Number.count(whole)), parts.map(Number::count).toList());
    }

    public static NumberSum same(Number one, Number other) {
        return new NumberSum(Optional.of(one), List.of(other));
    }

    public static NumberSum apart(String came, String went) {
        return new NumberSum(Optional.empty(), List.of(Number.count(came), Number.count(went)));
    }

    /** Whether both are one number. */
    public boolean isSame() {
        return whole.isPresent() && parts.size() == 1;
    }
}
