package org.concordat.web.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** What stands in one place of a table or of JSON, before anybody says what it means. */
public sealed interface Cell {

    Place place();

    /** Nothing, or white space. */
    record Blank(Place place) implements Cell {}

    /** @param text as it stands, untrimmed */
    record Text(Place place, String text) implements Cell {}

    /**
     * A number that was stored as one. A workbook's are rounded to the 15 significant digits a spreadsheet shows: what
     * it stores beyond them is noise of binary fractions.
     */
    record Numeric(Place place, BigDecimal number) implements Cell {}

    /** A number that the workbook shows as a percentage. */
    record Percentage(Place place, BigDecimal fraction) implements Cell {}

    /** A number that the workbook shows as a date. */
    record Date(Place place, LocalDateTime date) implements Cell {}

    /** True or false. */
    record Truth(Place place, boolean truth) implements Cell {}

    /** An error value. @param error such as {@code #REF!} */
    record Fault(Place place, String error) implements Cell {}

    /** A formula, whatever its last result was. @param formula beginning with {@code =} */
    record Formula(Place place, String formula) implements Cell {}

    /** Part of merged cells, whatever it holds. @param range such as {@code A5:B6} */
    record Merged(Place place, String range) implements Cell {}

    default boolean isBlank() {
        return this instanceof Blank;
    }
}
