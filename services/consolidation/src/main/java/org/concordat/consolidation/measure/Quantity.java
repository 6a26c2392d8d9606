package org.concordat.consolidation.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.concordat.kernel.money.Money;

/** One figure, with its own arithmetic. */
public sealed interface Quantity {

    /** An amount of money. */
    record Pence(long pence) implements Quantity {
        public Money money() {
            return Money.ofPence(pence);
        }
    }

    /** A number of things. */
    record Count(long count) implements Quantity {}

    /** Parts of a whole; nothing of nothing is no case at all, which is not zero per cent. */
    record Ratio(long numerator, long denominator) implements Quantity {

        /** Rounded half up; empty where there are no cases. */
        public Optional<BigDecimal> value(long per, int decimals) {
            return denominator == 0
                    ? Optional.empty()
                    : Optional.of(BigDecimal.valueOf(numerator)
                            .multiply(BigDecimal.valueOf(per))
                            .divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP));
        }
    }

    /** A day. */
    record Day(LocalDate day) implements Quantity {}

    /** A number with decimals, without what it was worked out from. */
    record Decimal(BigDecimal value) implements Quantity {}

    /** A number with what it was worked out from; of nothing there are no cases. */
    record Parts(BigDecimal numerator, BigDecimal denominator) implements Quantity {

        /** Rounded half up; empty where there are no cases. */
        public Optional<BigDecimal> value(long per, int decimals) {
            return denominator.signum() == 0
                    ? Optional.empty()
                    : Optional.of(numerator
                            .multiply(BigDecimal.valueOf(per))
                            .divide(denominator, decimals, RoundingMode.HALF_UP));
        }
    }

    /** Several figures of what combines with nothing, or no figure where zero would be one: there is nothing to say. */
    record None(boolean clash) implements Quantity {}

    /** The figure that whole numbers hold. @param second the denominator of a ratio */
    static Quantity of(Measure measure, long first, long second) {
        if (measure.combining().nothing() == Combining.NONE && (first == Combining.NONE || first == Combining.CLASH)) {
            return new None(first == Combining.CLASH);
        }
        if (measure.kind() == QuantityKind.PARTS && second == Combining.CLASH) {
            return new None(true);
        }
        return switch (measure.kind()) {
            case MONEY -> new Pence(first);
            case COUNT -> new Count(first);
            case RATIO -> new Ratio(first, second);
            case DAY -> new Day(LocalDate.ofEpochDay(first));
            case DECIMAL -> new Decimal(decimal(first));
            case PARTS ->
                measure.combining().isSum() || second == Combining.NONE
                        ? new Decimal(decimal(first))
                        : new Parts(decimal(first), decimal(second));
        };
    }

    private static BigDecimal decimal(long millionths) {
        return BigDecimal.valueOf(millionths, QuantityKind.DECIMALS).stripTrailingZeros();
    }

    private static long millionths(BigDecimal number) {
        return number.movePointRight(QuantityKind.DECIMALS).longValueExact();
    }

    /** All of them together, in whatever order. */
    static Quantity combined(Measure measure, Collection<Quantity> quantities) {
        Combining how = measure.combining();
        long first = how.nothing();
        long second = how.nothing();
        for (Quantity quantity : quantities) {
            first = how.combine(first, first(quantity));
            second = how.combine(second, second(quantity, measure));
        }
        return of(measure, first, second);
    }

    /** The whole number that holds it; of a ratio, the numerator. */
    static long first(Quantity quantity) {
        return switch (quantity) {
            case Pence amount -> amount.pence();
            case Count number -> number.count();
            case Ratio ratio -> ratio.numerator();
            case Day date -> date.day().toEpochDay();
            case Decimal alone -> millionths(alone.value());
            case Parts parts -> millionths(parts.numerator());
            case None none -> none.clash() ? Combining.CLASH : Combining.NONE;
        };
    }

    /** The second whole number that holds it; of what has one alone, what changes nothing. */
    static long second(Quantity quantity, Measure measure) {
        return switch (quantity) {
            case Ratio ratio -> ratio.denominator();
            case Parts parts -> millionths(parts.denominator());
            case None none when none.clash() && measure.kind() == QuantityKind.PARTS -> Combining.CLASH;
            case Decimal alone ->
                measure.kind() == QuantityKind.PARTS && !measure.combining().isSum()
                        ? Combining.NONE
                        : measure.combining().nothing();
            default -> measure.combining().nothing();
        };
    }
}
