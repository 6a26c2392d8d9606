package org.concordat.web.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** What stands in one place of a table or of JSON, before anybody says what it means. */
public sealed interface Cell {

    CellPlace place();

    /** Nothing, or white space. */
    record Blank(CellPlace place) implements Cell {}

    /** @param text as it stands, untrimmed */
    record Text(CellPlace place, String text) implements Cell {}

    /**
     * A number that was stored as one. A workbook's are rounded to the 15 significant digits a spreadsheet shows: what
     * it stores beyond them is noise of binary fractions.
     */
    record Numeric(CellPlace place, BigDecimal number) implements Cell {}

    /** A number that the workbook shows as a percentage. */
    record Percentage(CellPlace place, BigDecimal fraction) implements Cell {}

    /** A number that the workbook shows as a date. */
    record Date(CellPlace place, LocalDateTime date) implements Cell {}

    /** True or false. */
    record Truth(CellPlace place, boolean truth) implements Cell {}

    /** An error value. @param error such as {@code #REF!} */
    record Fault(CellPlace place, String error) implements Cell {}

    /** A formula, whatever its last result was. @param formula beginning with {@code =} */
    record Formula(CellPlace place, String formula) implements Cell {}

    /** Part of merged cells, whatever it holds. @param range such as {@code A5:B6} */
    record Merged(CellPlace place, String range) implements Cell {}

    default boolean isBlank() {
        return this instanceof Blank;
    }
}
