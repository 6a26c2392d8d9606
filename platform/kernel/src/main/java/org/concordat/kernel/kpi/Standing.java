package org.concordat.kernel.kpi;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;

/**
 * A result's place among others on the same measure.
 *
 * @param rank from 1, the best; those with the same value share the better place
 * @param of how many were put in order, this one included
 * @param quartile from 1, the best, to 4
 */
public record Standing(int rank, int of, int quartile) {

    private static final int QUARTERS = 4;

    /** None where neither way is the good one. @param others without this one */
    public static Optional<Standing> of(Polarity polarity, BigDecimal value, Collection<BigDecimal> others) {
        if (polarity.sign() == 0 || others.isEmpty()) {
            return Optional.empty();
        }
        long better = others.stream()
                .filter(other -> other.compareTo(value) * polarity.sign() > 0)
                .count();
        int rank = (int) better + 1;
        int of = others.size() + 1;
        return Optional.of(new Standing(rank, of, (QUARTERS * (rank - 1)) / of + 1));
    }
}
