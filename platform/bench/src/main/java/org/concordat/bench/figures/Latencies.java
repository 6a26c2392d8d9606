package org.concordat.bench.figures;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/** How long something took, again and again, in rounds. Percentiles are of all rounds together. */
public final class Latencies {
    private static final long LONGEST_MICROSECONDS = Duration.ofMinutes(10).toNanos() / 1000;
    private static final int SIGNIFICANT_DIGITS = 3;
    private static final double MICROSECONDS_IN_A_MILLISECOND = 1000.0;

    private final List<Histogram> rounds = new ArrayList<>();

    /** What is recorded from now on belongs to another round. */
    public synchronized void nextRound() {
        rounds.add(new Histogram(LONGEST_MICROSECONDS, SIGNIFICANT_DIGITS));
    }

    /** Records in the latest round; may be called by many threads. */
    public synchronized void record(long nanoseconds) {
        if (rounds.isEmpty()) {
            nextRound();
        }
        rounds.getLast().recordValue(Math.min(Math.max(nanoseconds / 1000, 0), LONGEST_MICROSECONDS));
    }

    /** How many were recorded. */
    public synchronized long count() {
        return rounds.stream().mapToLong(Histogram::getTotalCount).sum();
    }

    /** A percentile in milliseconds, with that of the best and the worst round. */
    public synchronized Spread milliseconds(double percentile) {
        return Spread.of(percentile(all(), percentile), perRound(percentile));
    }

    /** The percentile of each round by itself, in milliseconds. */
    public synchronized List<Double> perRound(double percentile) {
        List<Double> each =
                recorded().stream().map(round -> percentile(round, percentile)).toList();
        if (each.isEmpty()) {
            throw new IllegalStateException("nothing was recorded");
        }
        return each;
    }

    private Histogram all() {
        Histogram all = new Histogram(LONGEST_MICROSECONDS, SIGNIFICANT_DIGITS);
        rounds.forEach(all::add);
        return all;
    }

    private List<Histogram> recorded() {
        return rounds.stream().filter(round -> round.getTotalCount() > 0).toList();
    }

    private static double percentile(Histogram histogram, double percentile) {
        return histogram.getValueAtPercentile(percentile) / MICROSECONDS_IN_A_MILLISECOND;
    }
}
