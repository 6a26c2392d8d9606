package org.concordat.web.table;

import java.util.List;
import java.util.function.Predicate;

/** Where in a file the table stands that is meant, and how strictly what is around it is held to be nothing. */
public sealed interface TableLayout {

    /** The public contract's own: the sheet called {@code return} or else the first, its first row the header. */
    TableLayout OURS = new Ours();

    /** See {@link #OURS}: a column twice, or a cell without a header, is said or refused. */
    record Ours() implements TableLayout {}

    /**
     * As somebody has described a file of their own: what stands above the header or beside the table is nothing of ours.
     *
     * @param sheet the first that is not hidden and has such a name; CSV has no sheets and is not asked
     * @param header the first row of which this is true
     */
    record Described(Predicate<String> sheet, HeaderRow header) implements TableLayout {}

    /**
     * The beginning of a file as it is, without a header: columns are titled by their letters.
     *
     * @param rowsMax how many of the rows that hold anything are kept
     */
    record Raw(Predicate<String> sheet, int rowsMax) implements TableLayout {}

    /** Tells the header from the rows above it. */
    @FunctionalInterface
    interface HeaderRow {

        /**
         * @param number counts from 1 as a spreadsheet shows it
         * @param texts what its cells say, empty where nothing stands
         */
        boolean isHeader(int number, List<String> texts);
    }
}
