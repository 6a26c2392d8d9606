package org.concordat.returns.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.concordat.kernel.money.Breach;
import org.concordat.kernel.money.Money;

/**
 * What the values of a column are. It decides how they are read in every format, written, stored and described.
 *
 * @param <V> as a line holds them
 */
public sealed interface Kind<V> {

    Class<V> type();

    /** A number as it is stored and published: without zeros that say nothing, so that equal ones are the same. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    /** Why a number is no value of a kind; amounts in pounds, digits and size as the readers of tables bound them. */
    static Optional<Breach> breach(Kind<?> kind, BigDecimal number) {
        return switch (kind) {
            case Amount amount -> Breach.ofAmount(number);
            case Count count -> Breach.of(number, 0, BigDecimal.ZERO, BigDecimal.valueOf(count.most()));
            case Number bounded -> Breach.of(number, bounded.decimalsMax(), bounded.least(), bounded.most());
            case Code code -> Optional.empty();
            case Prose prose -> Optional.empty();
            case Choice<?> choice -> Optional.empty();
            case Day day -> Optional.empty();
        };
    }

    /** A value in exact letters, the same for equal values: what digests and groups are made of. */
    static String text(Object value) {
        return switch (value) {
            case Enum<?> code -> code.name();
            case BigDecimal number -> plain(number).toPlainString();
            default -> value.toString();
        };
    }

    /** Whether digits stand there, which can be added up. */
    default boolean isNumeric() {
        return false;
    }

    /**
     * A code, or a name that stands for one; what spreadsheets make of codes is undone where it can be.
     *
     * @param mayBeDay whether a day is such a code, written {@code 2016-06-30}: otherwise one is what a spreadsheet made of it
     */
    record Code(int charactersMax, boolean mayBeDay) implements Kind<String> {

        /** Of which none is a day. */
        public Code(int charactersMax) {
            this(charactersMax, false);
        }

        @Override
        public Class<String> type() {
            return String.class;
        }
    }

    /** Whatever people write. */
    record Prose(int charactersMax) implements Kind<String> {
        @Override
        public Class<String> type() {
            return String.class;
        }
    }

    /** One of a list; neither case nor spaces nor underscores matter as it is sent. A return with another is refused. */
    record Choice<E extends Enum<E>>(Class<E> codes) implements Kind<E> {
        @Override
        public Class<E> type() {
            return codes;
        }
    }

    /** Exact pounds and pence, sent in the unit of the return. */
    record Amount() implements Kind<Money> {
        @Override
        public Class<Money> type() {
            return Money.class;
        }

        @Override
        public boolean isNumeric() {
            return true;
        }
    }

    /** A whole number from 0. */
    record Count(long most) implements Kind<Long> {
        @Override
        public Class<Long> type() {
            return Long.class;
        }

        @Override
        public boolean isNumeric() {
            return true;
        }
    }

    /** @param decimalsMax after the point */
    record Number(int decimalsMax, BigDecimal least, BigDecimal most) implements Kind<BigDecimal> {
        @Override
        public Class<BigDecimal> type() {
            return BigDecimal.class;
        }

        @Override
        public boolean isNumeric() {
            return true;
        }
    }

    /** A calendar day. */
    record Day() implements Kind<LocalDate> {
        @Override
        public Class<LocalDate> type() {
            return LocalDate.class;
        }
    }
}
