package org.concordat.web.table.writing;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.concordat.kernel.money.Money;

/** What a table that is written holds in one cell. */
public sealed interface Value {

    record Text(String text) implements Value {}

    /** Pounds, written with two decimals. */
    record Pounds(Money money) implements Value {}

    record Numeric(BigDecimal number) implements Value {}

    record Day(LocalDate date) implements Value {}

    record Nothing() implements Value {}

    static Value of(String text) {
        return text.isEmpty() ? new Nothing() : new Text(text);
    }

    static Value of(Money money) {
        return new Pounds(money);
    }

    static Value of(BigDecimal number) {
        return new Numeric(number);
    }

    static Value of(LocalDate date) {
        return new Day(date);
    }

    static Value nothing() {
        return new Nothing();
    }
}
