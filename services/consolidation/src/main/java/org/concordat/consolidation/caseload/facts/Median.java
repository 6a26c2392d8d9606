package org.concordat.consolidation.caseload.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The value in the middle, of how often each occurs; of an even number the mean of the two in the middle. */
final class Median {

    private Median() {}

    /** None of nothing. */
    static Optional<BigDecimal> of(List<MeasureSums> sums, Function<MeasureSums, MeasureSums.Of> which) {
        SortedMap<Integer, Long> often = new TreeMap<>();
        sums.forEach(sum -> often.merge(sum.value(), which.apply(sum).within().part(), Math::addExact));
        long count = often.values().stream().mapToLong(Long::longValue).sum();
        if (count <= 0) {
            return Optional.empty();
        }
        int low = at(often, (count - 1) / 2);
        int high = at(often, count / 2);
        return Optional.of(BigDecimal.valueOf((long) low + high).divide(BigDecimal.TWO));
    }

    /** @param place from 0, of all in their order */
    private static int at(SortedMap<Integer, Long> often, long place) {
        long left = place;
        for (Map.Entry<Integer, Long> value : often.entrySet()) {
            left -= value.getValue();
            if (left < 0) {
                return value.getKey();
            }
        }
        throw new IllegalStateException("there are not so many");
    }
}
