package org.concordat.web.table;

/** Where something stands in what somebody sent, in words that person can follow. */
@FunctionalInterface
public interface CellPlace {

    /** A place in a table ({@code row 5, current_budget (F5)}) or in JSON ({@code /lines/3/currentBudget}). */
    String text();

    /** A place that is already in words. */
    static CellPlace of(String text) {
        return new Named(text);
    }

    /** A place known by its words. */
    record Named(String text) implements CellPlace {}

    /**
     * A cell of a table. The words are made when asked for: a table has a million cells and few findings.
     *
     * @param row counts from 1 as a spreadsheet shows it
     */
    record InTable(int row, TableColumn column) implements CellPlace {
        @Override
        public String text() {
            return "row %d, %s (%s%d)".formatted(row, column.title(), column.letters(), row);
        }
    }
}
