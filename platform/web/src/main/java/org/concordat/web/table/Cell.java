package org.concordat.web.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Optional;
import org.concordat.kernel.money.MoneyUnit;

/** What stands in one place of a table or of JSON, before anybody says what it means. */
public sealed interface Cell {

    CellPlace place();

    /** Nothing, or white space. */
    record Blank(CellPlace place) implements Cell {}

    /** Which of two characters a text that says a number has between its whole part and its decimals. */
    enum Notation {
        /** The full stop, as this country writes. */
        DECIMAL_POINT,
        /** A comma, it may be: the text comes from a file whose cells are separated by semicolons. */
        DECIMAL_COMMA
    }

    /** @param text as it stands, untrimmed */
    record Text(CellPlace place, String text, Notation notation) implements Cell {

        public Text(CellPlace place, String text) {
            this(place, text, Notation.DECIMAL_POINT);
        }
    }

    /** A number that was stored as one, and is shown as it was stored. The noise of binary fractions is taken away. */
    record Numeric(CellPlace place, BigDecimal number) implements Cell {}

    /**
     * A number that the workbook shows as another.
     *
     * @param held as it was stored
     * @param shown as a person reads it: rounded, or divided by the format; empty when the format shows no digits
     * @param power of ten by which the format divides what it shows; 0 when it only rounds
     */
    record Displayed(CellPlace place, BigDecimal held, Optional<BigDecimal> shown, int power) implements Cell {}

    /** A number that the workbook shows as a percentage. */
    record Percentage(CellPlace place, BigDecimal fraction) implements Cell {}

    /** A number that the workbook shows as a date. */
    record Date(CellPlace place, LocalDateTime date) implements Cell {}

    /**
     * What stands in a column of amounts whose unit and sign are its own.
     *
     * @param said none that is stated itself
     * @param negated whether its amounts have the other sign there
     */
    record Stated(CellPlace place, Cell said, MoneyUnit unit, boolean negated) implements Cell {}

    /** True or false. */
    record Truth(CellPlace place, boolean truth) implements Cell {}

    /** An error value. @param error such as {@code #REF!} */
    record Fault(CellPlace place, String error) implements Cell {}

    /**
     * A formula, which is never calculated.
     *
     * @param formula beginning with {@code =}
     * @param result what the spreadsheet had calculated when it was saved: blank when it says none, and no formula
     */
    record Formula(CellPlace place, String formula, Cell result) implements Cell {

        /** One that says nothing of its result. */
        public Formula(CellPlace place, String formula) {
            this(place, formula, new Blank(place));
        }

        /** The text that it resulted in, if it was one. */
        public Optional<String> shown() {
            return result instanceof Text text ? Optional.of(text.text()) : Optional.empty();
        }
    }

    /** Part of merged cells, whatever it holds. @param range such as {@code A5:B6} */
    record Merged(CellPlace place, String range) implements Cell {}

    default boolean isBlank() {
        return this instanceof Blank;
    }
}
