package org.concordat.bench.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A figure measured in several rounds.
 *
 * @param value the figure; the median of the rounds unless said otherwise
 * @param low the lowest of the rounds
 * @param high the highest of the rounds
 * @param rounds how many there were
 */
public record Spread(double value, double low, double high, int rounds) {

    public Spread {
        if (rounds < 1 || !(low <= high)) {
            throw new IllegalArgumentException("no spread: %s to %s in %d rounds".formatted(low, high, rounds));
        }
    }

    /** The median of the rounds, with the lowest and the highest. */
    public static Spread of(List<Double> rounds) {
        return of(median(rounds), rounds);
    }

    /** A figure over all rounds together, with the lowest and highest of single rounds. */
    public static Spread of(double overall, List<Double> rounds) {
        List<Double> sorted = rounds.stream().sorted().toList();
        return new Spread(overall, sorted.getFirst(), sorted.getLast(), sorted.size());
    }

    /** A figure that was measured once. */
    public static Spread once(double value) {
        return new Spread(value, value, value, 1);
    }

    /** The middle one; of an even number the mean of the two in the middle. */
    public static double median(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no values");
        }
        List<Double> sorted = values.stream().sorted(Comparator.naturalOrder()).toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /**
     * Round by round, how often the second goes into the first: what two measures of one run have to do with each other,
     * whatever else the machine was doing.
     */
    public static Spread ratio(List<Double> first, List<Double> second) {
        if (first.size() != second.size()) {
            throw new IllegalArgumentException(
                    "%d rounds cannot be compared with %d".formatted(first.size(), second.size()));
        }
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < first.size(); round++) {
            ratios.add(first.get(round) / second.get(round));
        }
        return of(ratios);
    }
}
