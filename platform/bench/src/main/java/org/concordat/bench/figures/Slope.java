package org.concordat.bench.figures;

import java.util.List;

/** How fast something grows over a run. */
public final class Slope {
    private Slope() {}

    /** The slope of the straight line that fits best: y for each x. Nothing grows where there is only one x. */
    public static double of(List<Double> x, List<Double> y) {
        if (x.size() != y.size() || x.isEmpty()) {
            throw new IllegalArgumentException("%d and %d points".formatted(x.size(), y.size()));
        }
        double meanX = mean(x);
        double meanY = mean(y);
        double together = 0;
        double squares = 0;
        for (int i = 0; i < x.size(); i++) {
            together += (x.get(i) - meanX) * (y.get(i) - meanY);
            squares += (x.get(i) - meanX) * (x.get(i) - meanX);
        }
        return squares == 0 ? 0 : together / squares;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }
}
