package org.concordat.kernel.kpi;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How far from a value: in points of the unit, or in per cent of the value. The two are told apart: 5 points above 40 % is 45 %, 5 per cent above it 42 %. */
public sealed interface Distance {

    /** Not below zero. */
    BigDecimal size();

    /** In the unit of the indicator; of percentages in points. */
    record Points(BigDecimal size) implements Distance {}

    /** Of the value that it is measured from. */
    record PerCent(BigDecimal size) implements Distance {}

    /** In the unit of the indicator, from a value. */
    default BigDecimal from(BigDecimal value) {
        return switch (this) {
            case Points(BigDecimal size) -> size;
            case PerCent(BigDecimal size) ->
                value.abs().multiply(size).divide(BigDecimal.valueOf(100), DECIMALS, RoundingMode.HALF_UP);
        };
    }

    /** In words: {@code 5 points}, {@code 5 per cent}. */
    default String words(KpiUnit unit) {
        return switch (this) {
            case Points(BigDecimal size) -> unit.differenceInWords(size);
            case PerCent(BigDecimal size) -> KpiUnit.COUNT.words(size) + " per cent";
        };
    }

    /** Far finer than any result is stated. */
    int DECIMALS = 10;
}
