package org.concordat.kernel.kpi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a result is measured against. Which way is the good one is the indicator's to say, except where it names a side. */
public sealed interface Target {

    /** One value for all of its time. */
    record Constant(BigDecimal value) implements Target {}

    /** Anything from the least to the most is good, whatever the polarity. */
    record Range(BigDecimal least, BigDecimal most) implements Target {}

    /** @param values one for each month of a financial year, April first */
    record MonthlyTrajectory(List<BigDecimal> values) implements Target {
        public MonthlyTrajectory {
            values = List.copyOf(values);
        }
    }

    /** Values to be reached by certain days, in order. Before the first there is nothing to reach yet. */
    record Milestones(Shape shape, List<Point> points) implements Target {

        public Milestones {
            points = List.copyOf(points);
        }

        /** What holds between two milestones. */
        public enum Shape {
            /** The value to be reached last. */
            STEP,
            /** A straight line from one to the next, by months. */
            LINE
        }

        /** @param due the day by whose end the value is to be reached */
        public record Point(LocalDate due, BigDecimal value) {}
    }

    /**
     * Better than others, on the same measure, by the same definition, in the same year. Without the comparator's value
     * there is no verdict.
     *
     * @param comparator such as {@code STATISTICAL_NEIGHBOURS}
     * @param by how far at least; at all when empty
     */
    record AgainstComparator(Side side, String comparator, Optional<Distance> by) implements Target {}

    /** Better than the last result. */
    record AgainstLastResult(Side side, Optional<Distance> by) implements Target {}

    /** There is to be one, and it is not known. */
    record ToBeConfirmed() implements Target {}

    /** On which side of what it is compared with the result shall be. */
    enum Side {
        BELOW,
        ABOVE
    }
}
