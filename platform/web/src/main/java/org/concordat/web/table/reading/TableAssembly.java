package org.concordat.web.table.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Finding;
import org.concordat.kernel.FirstFindings;
import org.concordat.web.table.Cell;
import org.concordat.web.table.CellPlace;
import org.concordat.web.table.Protection;
import org.concordat.web.table.Row;
import org.concordat.web.table.Table;
import org.concordat.web.table.TableColumn;
import org.concordat.web.table.TableLimits;
import org.concordat.web.table.reading.UnreadableTable.Reason;

/** Puts rows together to a table: the first row that holds anything is the header. */
final class TableAssembly {

    /** What stands in a cell whose place is not known yet. */
    @FunctionalInterface
    interface Content {
        Cell at(CellPlace place);
    }

    static final Content NOTHING = Cell.Blank::new;

    private static final CellPlace HEADER = CellPlace.of("header");

    /** As many characters as a spreadsheet puts into a cell. */
    private static final int TEXT_MAX = 32_767;

    /** Titles are compared with each other, and told in findings. */
    private static final int TITLE_MAX = 500;

    private final TableLimits limits;
    private final FirstFindings findings = new FirstFindings();
    private final List<Row> rows = new ArrayList<>();
    private final List<TableColumn> columns = new ArrayList<>();
    /** By index; empty where the header is. */
    private List<Optional<TableColumn>> byIndex = List.of();

    private long cells;
    private long characters;

    TableAssembly(TableLimits limits) {
        this.limits = limits;
    }

    void say(Finding finding) {
        findings.accept(finding);
    }

    boolean hasHeader() {
        return !columns.isEmpty();
    }

    /** How many cells a complete row has: up to the last column with a header. */
    int width() {
        return byIndex.size();
    }

    void header(List<Content> contents) {
        List<Optional<TableColumn>> found = new ArrayList<>();
        for (int index = 0; index < contents.size(); index++) {
            Cell cell = contents.get(index).at(HEADER);
            if (cell instanceof Cell.Text text && text.text().length() > TITLE_MAX) {
                throw tooLong(text, TITLE_MAX, "header, column " + new TableColumn(index, "").letters());
            }
            String title = title(cell);
            if (title.isEmpty()) {
                found.add(Optional.empty());
                continue;
            }
            TableColumn column = new TableColumn(index, title);
            for (TableColumn earlier : columns) {
                if (earlier.isCalled(title)) {
                    throw new UnreadableTable(
                            Reason.COLUMN_TWICE,
                            "The columns %s and %s are both called '%s'."
                                    .formatted(earlier.letters(), column.letters(), title));
                }
            }
            columns.add(column);
            found.add(Optional.of(column));
            if (columns.size() > limits.columns() || index >= limits.columns()) {
                throw new UnreadableTable(
                        Reason.TOO_MANY_COLUMNS, "The table has more than %,d columns.".formatted(limits.columns()));
            }
        }
        while (!found.isEmpty() && found.getLast().isEmpty()) {
            found.removeLast();
        }
        byIndex = found;
    }

    private static String title(Cell cell) {
        return switch (cell) {
            case Cell.Blank blank -> "";
            case Cell.Text text -> text.text().replace('\u00a0', ' ').strip();
            case Cell.Numeric numeric -> numeric.number().toPlainString();
            case Cell.Merged merged ->
                throw new UnreadableTable(
                        Reason.HEADER_MERGED,
                        "The first row with anything in it has the merged cells %s. It must be the header, one cell for each column: remove titles above it and unmerge it."
                                .formatted(merged.range()));
            case Cell.Percentage percentage -> throw headerNotText();
            case Cell.Date date -> throw headerNotText();
            case Cell.Truth truth -> throw headerNotText();
            case Cell.Fault fault -> throw headerNotText();
            case Cell.Formula formula -> throw headerNotText();
        };
    }

    private static UnreadableTable headerNotText() {
        return new UnreadableTable(
                Reason.HEADER_NOT_TEXT,
                "The first row with anything in it must be the header, and each of its cells a text.");
    }

    /** @param contents by index; beyond them nothing stands */
    void row(int number, List<Content> contents) {
        if (rows.size() == limits.rows()) {
            throw new UnreadableTable(
                    Reason.TOO_MANY_ROWS, "The table has more than %,d rows.".formatted(limits.rows()));
        }
        cells += byIndex.size();
        if (cells > limits.cells()) {
            throw new UnreadableTable(
                    Reason.TOO_MANY_CELLS, "The table has more than %,d cells.".formatted(limits.cells()));
        }
        List<Cell> read = new ArrayList<>(byIndex.size());
        int stray = -1;
        for (int index = 0; index < Math.max(byIndex.size(), contents.size()); index++) {
            Optional<TableColumn> column = index < byIndex.size() ? byIndex.get(index) : Optional.empty();
            CellPlace place = column.<CellPlace>map(known -> new CellPlace.InTable(number, known))
                    .orElse(HEADER);
            Cell cell = (index < contents.size() ? contents.get(index) : NOTHING).at(place);
            if (column.isEmpty() && !cell.isBlank() && stray < 0) {
                stray = index;
            }
            if (index < byIndex.size()) {
                count(cell);
                read.add(cell);
            }
        }
        if (stray >= 0) {
            String letters = new TableColumn(stray, "").letters();
            say(Finding.error(
                    "CELL_WITHOUT_HEADER",
                    "row %d (%s%d)".formatted(number, letters, number),
                    "Column %s has no header, but something stands in it here. Remove it, or put a text that has commas in it between quotes."
                            .formatted(letters)));
        }
        Row row = new Row(number, read);
        if (!row.isBlank() || stray >= 0) {
            rows.add(row);
        }
    }

    private void count(Cell cell) {
        if (cell instanceof Cell.Text text) {
            // The place is put into words for the one that is refused.
            if (text.text().length() > TEXT_MAX) {
                throw tooLong(text, TEXT_MAX, text.place().text());
            }
            characters += text.text().length();
            if (characters > limits.characters()) {
                throw new UnreadableTable(
                        Reason.FILE_TOO_LARGE,
                        "The table has more than %,d characters in its cells.".formatted(limits.characters()));
            }
        }
    }

    private static UnreadableTable tooLong(Cell.Text text, int charactersMax, String at) {
        return new UnreadableTable(
                Reason.CELL_TOO_LONG,
                at,
                "The cell has %,d characters; at most %,d are read."
                        .formatted(text.text().length(), charactersMax));
    }

    Table table() {
        if (!hasHeader()) {
            throw new UnreadableTable(Reason.FILE_EMPTY, "There is no header row: nothing stands in the table.");
        }
        return new Table(columns, rows, findings.all());
    }

    /** A text as it was before a writer protected it from being run: see {@link Protection}. */
    static Content text(String text) {
        return text.isBlank() || text.replace('\u00a0', ' ').isBlank()
                ? NOTHING
                : place -> new Cell.Text(place, Protection.remove(text));
    }
}
