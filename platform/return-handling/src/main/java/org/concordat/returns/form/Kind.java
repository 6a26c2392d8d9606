package org.concordat.returns.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.concordat.kernel.Money;

/**
 * What the values of a column are. It decides how they are read in every format, written, stored and described.
 *
 * @param <V> as a line holds them
 */
public sealed interface Kind<V> {

    /** A code, or a name that stands for one; what spreadsheets make of codes is undone where it can be. */
    record Code(int charactersMax) implements Kind<String> {}

    /** Whatever people write. */
    record Prose(int charactersMax) implements Kind<String> {}

    /** One of a list; neither case nor spaces nor underscores matter as it is sent. */
    record Choice<E extends Enum<E>>(Class<E> codes) implements Kind<E> {}

    /** Exact pounds and pence, sent in the unit of the return. */
    record Amount() implements Kind<Money> {}

    /** A whole number from 0. */
    record Count(long most) implements Kind<Long> {}

    /** @param decimalsMax after the point */
    record Number(int decimalsMax, BigDecimal least, BigDecimal most) implements Kind<BigDecimal> {}

    /** A calendar day. */
    record Day() implements Kind<LocalDate> {}
}
