package org.concordat.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** How a year's amount builds up over its twelve months, to the penny: the twelfth is the whole. */
record MonthlySpread(List<Integer> weights) {

    MonthlySpread {
        if (weights.size() != 12 || weights.stream().anyMatch(weight -> weight <= 0)) {
            throw new IllegalArgumentException("twelve positive weights, not " + weights);
        }
    }

    static MonthlySpread even() {
        return new MonthlySpread(java.util.Collections.nCopies(12, 1));
    }

    /** Months that differ by up to a fifth from one another, the same for the same generator. */
    static MonthlySpread uneven(RandomGenerator random) {
        List<Integer> weights = new ArrayList<>();
        for (int month = 0; month < 12; month++) {
            weights.add(random.nextInt(90, 110));
        }
        return new MonthlySpread(weights);
    }

    /** What has come together by the end of a month, 1 to 12, in pounds with pence. */
    BigDecimal toDate(BigDecimal year, int month) {
        int all = weights.stream().mapToInt(Integer::intValue).sum();
        int passed =
                weights.subList(0, month).stream().mapToInt(Integer::intValue).sum();
        return year.multiply(BigDecimal.valueOf(passed)).divide(BigDecimal.valueOf(all), 2, RoundingMode.DOWN);
    }
}
