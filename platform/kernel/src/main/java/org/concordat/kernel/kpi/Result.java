package org.concordat.kernel.kpi;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.concordat.kernel.InvalidValue;

/** What was reported of an indicator. That nothing was is none of these: missing is not zero. */
public sealed interface Result {

    /** A number without what it was worked out from. */
    record Value(BigDecimal value) implements Result {}

    /** The two numbers it is worked out from; a denominator of nothing means that there were no cases. */
    record Parts(BigDecimal numerator, BigDecimal denominator) implements Result {
        public Parts {
            if (numerator.signum() < 0 || denominator.signum() < 0) {
                throw new InvalidValue(
                        "result", numerator + " of " + denominator, "numbers of cases, which are not below zero");
            }
        }
    }

    /** A number of people and the share in per cent that they are of their group, as papers print it: 18 (34 %). */
    record CountWithShare(BigDecimal count, BigDecimal share) implements Result {}

    /** @param place from 1 @param of how many were put in order */
    record Rank(int place, int of) implements Result {
        public Rank {
            if (place < 1 || of < 1 || place > of) {
                throw new InvalidValue(
                        "rank", place + " of " + of, "a place among those that are ranked, such as 5 of 32");
            }
        }
    }

    /** @param counts by category, in the order of the definition */
    record Distribution(Map<String, Long> counts) implements Result {
        public Distribution {
            counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        }

        public long all() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** @param why one that stands instead of a number */
    record NoNumber(Qualifier why) implements Result {
        public NoNumber {
            if (!why.standsInsteadOfNumber()) {
                throw new InvalidValue("result", why.name(), "a number beside it");
            }
        }
    }

    /**
     * A result as a line of a table says it.
     *
     * @param value a number by itself; of a rank the place, of a count with its share the count
     * @param denominator of a rank how many were ranked
     * @param share in per cent, beside a count
     * @param instead why there is no number
     */
    record Numbers(
            Optional<BigDecimal> value,
            Optional<BigDecimal> numerator,
            Optional<BigDecimal> denominator,
            Optional<BigDecimal> share,
            Optional<Qualifier> instead) {

        private static final Numbers NONE =
                new Numbers(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /**
         * Taken together; none where it is nothing, or not enough.
         *
         * @param unit one whose results are one number, or two
         * @throws InvalidValue when it is no result
         */
        public Optional<Result> together(KpiUnit unit) {
            if (unit == KpiUnit.RANK && value.isPresent() && denominator.isPresent()) {
                return Optional.of(new Rank(whole(value.get()), whole(denominator.get())));
            }
            if (numerator.isPresent() && denominator.isPresent()) {
                return Optional.of(new Parts(numerator.get(), denominator.get()));
            }
            if (value.isPresent() && share.isPresent()) {
                return Optional.of(new CountWithShare(value.get(), share.get()));
            }
            return value.map(Value::new);
        }

        private static int whole(BigDecimal number) {
            try {
                return number.intValueExact();
            } catch (ArithmeticException e) {
                throw new InvalidValue("rank", number.toPlainString(), "a whole number");
            }
        }
    }

    /** As a line of a table says it; of a distribution, which is several numbers, nothing. */
    default Numbers numbers() {
        Optional<BigDecimal> no = Optional.empty();
        return switch (this) {
            case Value(BigDecimal value) -> new Numbers(Optional.of(value), no, no, no, Optional.empty());
            case Parts(BigDecimal numerator, BigDecimal denominator) ->
                new Numbers(no, Optional.of(numerator), Optional.of(denominator), no, Optional.empty());
            case CountWithShare(BigDecimal count, BigDecimal share) ->
                new Numbers(Optional.of(count), no, no, Optional.of(share), Optional.empty());
            case Rank(int place, int of) ->
                new Numbers(
                        Optional.of(BigDecimal.valueOf(place)),
                        no,
                        Optional.of(BigDecimal.valueOf(of)),
                        no,
                        Optional.empty());
            case Distribution several -> Numbers.NONE;
            case NoNumber(Qualifier why) -> new Numbers(no, no, no, no, Optional.of(why));
        };
    }

    /**
     * The one number that is compared with targets, others and before; none where there is none, or no cases, or several.
     *
     * @param unit of the indicator
     */
    default Optional<BigDecimal> value(KpiUnit unit) {
        return switch (this) {
            case Value(BigDecimal value) -> Optional.of(value);
            case Parts(BigDecimal numerator, BigDecimal denominator) ->
                denominator.signum() == 0 ? Optional.empty() : Optional.of(unit.of(numerator, denominator));
            case CountWithShare(BigDecimal count, BigDecimal share) -> Optional.of(unit.isShare() ? share : count);
            case Rank(int place, int of) -> Optional.of(BigDecimal.valueOf(place));
            case Distribution distribution -> Optional.empty();
            case NoNumber none -> Optional.empty();
        };
    }

    /** As a person reads it: {@code 9 of 12, 75 %}, {@code no cases}, {@code 5th of 32}. */
    default String words(KpiUnit unit) {
        return switch (this) {
            case Value(BigDecimal value) -> unit.words(value);
            case Parts(BigDecimal numerator, BigDecimal denominator) ->
                denominator.signum() == 0
                        ? "no cases"
                        : "%s of %s, %s"
                                .formatted(
                                        KpiUnit.COUNT.words(numerator),
                                        KpiUnit.COUNT.words(denominator),
                                        unit.words(unit.of(numerator, denominator)));
            case CountWithShare(BigDecimal count, BigDecimal share) ->
                "%s (%s)".formatted(KpiUnit.COUNT.words(count), KpiUnit.PERCENT.words(share));
            case Rank(int place, int of) -> "%s of %d".formatted(Ordinal.of(place), of);
            case Distribution distribution ->
                distribution.counts().entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining(", "));
            case NoNumber(Qualifier why) -> why.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}
