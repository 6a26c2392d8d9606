package org.concordat.mandates.terms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Period;

/** What a borough commits to reach on a measure. Which side is the good one is the measure's definition, not the target's. */
public sealed interface Target {

    /** The same value all year. */
    record Constant(BigDecimal value) implements Target {}

    /** @param values one for each month of the year, April first */
    record MonthlyTrajectory(List<BigDecimal> values) implements Target {}

    /** Values reached by certain periods; between them a step or a straight line. */
    record Milestones(Shape shape, List<Point> points) implements Target {

        /** What holds between two milestones. */
        public enum Shape {
            /** The value reached last. */
            STEP,
            /** A straight line from one to the next, by months. */
            LINE
        }

        /** @param due the period at whose end the value is reached */
        public record Point(Period due, BigDecimal value) {}
    }

    /**
     * Better than others on the same measure, by the same definition, in the same year. Without the comparator's result
     * there is no verdict.
     *
     * @param comparator such as {@code STATISTICAL_NEIGHBOURS}
     * @param by how far; at all when empty
     */
    record AgainstComparator(Side side, String comparator, Optional<BigDecimal> by) implements Target {}

    /** Better than the borough's own last result. */
    record AgainstLastResult(Side side, Optional<BigDecimal> by) implements Target {}

    /** On which side of what it is compared with the result shall be. */
    enum Side {
        BELOW,
        ABOVE
    }
}
