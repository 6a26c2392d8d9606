package org.concordat.consolidation.table;

import java.util.Locale;

/**
 * The words in which a domain's figures are written: names of fields in JSON, and of columns in tables in snake case.
 *
 * @param title of its views, such as {@code Budget}
 * @param row what a row is, such as {@code serviceLine}
 * @param rowsInWords what rows are called in a sentence, such as {@code service lines}
 * @param group what a group of rows is, such as {@code fund}
 * @param part what a part of a row is, such as {@code type}
 * @param parts under which the parts of a row are written, such as {@code byType}
 * @param lines under which the single lines of a row are written, such as {@code costCentres}
 * @param line what such a line is called in a column of kinds, such as {@code COST_CENTRE}
 * @param linesInWords what such lines are called in a sentence, such as {@code cost centres}
 * @param wholeMade how the whole of a row is made of its parts, in words; empty where it has none
 */
public record Words(
        String title,
        String row,
        String rowsInWords,
        String group,
        String part,
        String parts,
        String lines,
        String line,
        String linesInWords,
        String wholeMade) {

    /** A field's name as a column. */
    public static String column(String field) {
        return field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
