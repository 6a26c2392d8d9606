package org.concordat.web.table.reading.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordat.web.table.Cell;
import org.concordat.web.table.CellPlace;
import org.concordat.web.table.Invisible;
import org.concordat.web.table.TableColumn;
import org.concordat.web.table.TableLimits;
import org.concordat.web.table.UnreadableTable;
import org.concordat.web.table.UnreadableTable.Reason;

/**
 * The columns that a header names.
 *
 * @param byIndex empty where no title stands
 */
record HeaderColumns(List<Optional<TableColumn>> byIndex) {

    static final HeaderColumns NONE = new HeaderColumns(List.of());

    private static final CellPlace HEADER = CellPlace.of("header");

    /** Titles are compared with each other, and told in findings. */
    private static final int TITLE_MAX = 500;

    /** How far a table without a header is looked at. */
    private static final int RAW_COLUMNS = 60;

    HeaderColumns {
        byIndex = List.copyOf(byIndex);
    }

    /** Each title once, and each a text. */
    static HeaderColumns strict(List<Content> contents, TableLimits limits) {
        List<String> titles = new ArrayList<>();
        for (int index = 0; index < contents.size(); index++) {
            Cell cell = contents.get(index).at(HEADER);
            requireLength(cell, index);
            titles.add(title(cell));
        }
        HeaderColumns columns = lenient(titles, limits);
        for (TableColumn column : columns.columns()) {
            for (TableColumn earlier : columns.columns()) {
                if (earlier.index() < column.index() && earlier.isCalled(column.title())) {
                    throw new UnreadableTable(
                            Reason.COLUMN_TWICE,
                            "The columns %s and %s are both called '%s'."
                                    .formatted(earlier.letters(), column.letters(), column.title()));
                }
            }
            Invisible.named(column.title()).ifPresent(named -> {
                throw new UnreadableTable(
                        Reason.HEADER_INVISIBLE,
                        "header, column " + column.letters(),
                        "The title of column %s has %s in it. Type it again.".formatted(column.letters(), named));
            });
        }
        return columns;
    }

    /** Whatever titles there are. */
    static HeaderColumns lenient(List<String> titles, TableLimits limits) {
        List<Optional<TableColumn>> found = new ArrayList<>();
        int count = 0;
        for (int index = 0; index < titles.size(); index++) {
            String title = titles.get(index);
            found.add(title.isEmpty() ? Optional.empty() : Optional.of(new TableColumn(index, title)));
            count += title.isEmpty() ? 0 : 1;
            if (count > limits.columns() || !title.isEmpty() && index >= limits.columns()) {
                throw new UnreadableTable(
                        Reason.TOO_MANY_COLUMNS, "The table has more than %,d columns.".formatted(limits.columns()));
            }
        }
        while (!found.isEmpty() && found.getLast().isEmpty()) {
            found.removeLast();
        }
        return new HeaderColumns(found);
    }

    static HeaderColumns letters(TableLimits limits) {
        List<Optional<TableColumn>> columns = new ArrayList<>();
        for (int index = 0; index < Math.min(RAW_COLUMNS, limits.columns()); index++) {
            columns.add(Optional.of(new TableColumn(index, new TableColumn(index, "").letters())));
        }
        return new HeaderColumns(columns);
    }

    /** What stands in a row that may be the header, empty where it is nothing that a title can be. */
    static List<String> texts(List<Content> contents, TableLimits limits) {
        List<String> texts = new ArrayList<>();
        for (int index = 0; index < Math.min(contents.size(), limits.columns()); index++) {
            Cell cell = contents.get(index).at(HEADER);
            texts.add(
                    switch (cell) {
                        case Cell.Text text ->
                            text.text().length() > TITLE_MAX ? "" : bare(Invisible.without(text.text()));
                        case Cell.Numeric numeric -> bare(numeric.number().toString());
                        case Cell.Date date -> date.date().toLocalDate().toString();
                        case Cell.Formula formula ->
                            formula.shown().map(HeaderColumns::bare).orElse("");
                        case Cell.Blank blank -> "";
                        case Cell.Displayed displayed -> "";
                        case Cell.Stated stated -> "";
                        case Cell.Percentage percentage -> "";
                        case Cell.Truth truth -> "";
                        case Cell.Fault fault -> "";
                        case Cell.Merged merged -> "";
                    });
        }
        return texts;
    }

    private static String title(Cell cell) {
        return switch (cell) {
            case Cell.Blank blank -> "";
            case Cell.Text text -> bare(text.text());
            case Cell.Numeric numeric -> numeric.number().toString();
            case Cell.Merged merged ->
                throw new UnreadableTable(
                        Reason.HEADER_MERGED,
                        "The first row with anything in it has the merged cells %s. It must be the header, one cell for each column: remove titles above it and unmerge it."
                                .formatted(merged.range()));
            case Cell.Displayed displayed -> throw headerNotText();
            case Cell.Stated stated -> throw headerNotText();
            case Cell.Percentage percentage -> throw headerNotText();
            case Cell.Date date -> throw headerNotText();
            case Cell.Truth truth -> throw headerNotText();
            case Cell.Fault fault -> throw headerNotText();
            case Cell.Formula formula -> throw headerNotText();
        };
    }

    private static String bare(String text) {
        return text.replace('\u00a0', ' ').strip();
    }

    private static void requireLength(Cell cell, int index) {
        if (cell instanceof Cell.Text text && text.text().length() > TITLE_MAX) {
            throw tooLong(text.text(), TITLE_MAX, "header, column " + new TableColumn(index, "").letters());
        }
    }

    static UnreadableTable tooLong(String text, int charactersMax, String at) {
        return new UnreadableTable(
                Reason.CELL_TOO_LONG,
                at,
                "The cell has %,d characters; at most %,d are read.".formatted(text.length(), charactersMax));
    }

    private static UnreadableTable headerNotText() {
        return new UnreadableTable(
                Reason.HEADER_NOT_TEXT,
                "The first row with anything in it must be the header, and each of its cells a text.");
    }

    boolean isEmpty() {
        return byIndex.isEmpty();
    }

    /** How many cells a row has: up to the last column with a title. */
    int width() {
        return byIndex.size();
    }

    Optional<TableColumn> at(int index) {
        return index < byIndex.size() ? byIndex.get(index) : Optional.empty();
    }

    List<TableColumn> columns() {
        return byIndex.stream().flatMap(Optional::stream).toList();
    }
}
