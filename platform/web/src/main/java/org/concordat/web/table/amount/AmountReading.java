package org.concordat.web.table.amount;

import java.math.BigDecimal;

/** What a cell says where an amount of money should stand. */
public sealed interface AmountReading {

    /** @param figure in the unit of the paper, of any sign */
    record Amount(BigDecimal figure) implements AmountReading {}

    /**
     * An amount that the cell shows otherwise, which is said with a warning.
     *
     * @param figure as it is taken
     * @param code stable, beginning with {@code AMOUNT_}
     * @param message with both
     */
    record Doubtful(BigDecimal figure, String code, String message) implements AmountReading {}

    /** Nothing was reported, which is not zero. */
    record Absent() implements AmountReading {}

    /**
     * Something else, which is refused and never guessed.
     *
     * @param code stable, beginning with {@code AMOUNT_}
     * @param message what was seen and what to do
     */
    record NotAnAmount(String code, String message) implements AmountReading {}
}
