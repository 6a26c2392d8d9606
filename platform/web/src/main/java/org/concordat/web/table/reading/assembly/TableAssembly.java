package org.concordat.web.table.reading.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Finding;
import org.concordat.kernel.FirstFindings;
import org.concordat.web.table.Cell;
import org.concordat.web.table.CellPlace;
import org.concordat.web.table.Row;
import org.concordat.web.table.Table;
import org.concordat.web.table.TableColumn;
import org.concordat.web.table.TableLayout;
import org.concordat.web.table.TableLimits;
import org.concordat.web.table.UnreadableTable;
import org.concordat.web.table.UnreadableTable.Reason;

/** Puts rows together to a table, by the layout that says which of them is the header. */
public final class TableAssembly {

    private static final CellPlace HEADER = CellPlace.of("header");

    /** As many characters as a spreadsheet puts into a cell. */
    private static final int TEXT_MAX = 32_767;

    private final TableLimits limits;
    private final TableLayout layout;
    private final FirstFindings findings = new FirstFindings();
    private final List<Row> rows = new ArrayList<>();
    private HeaderColumns header = HeaderColumns.NONE;
    private long cells;
    private long characters;

    public TableAssembly(TableLimits limits, TableLayout layout) {
        this.limits = limits;
        this.layout = layout;
        if (layout instanceof TableLayout.Raw) {
            header = HeaderColumns.letters(limits);
        }
    }

    public void say(Finding finding) {
        findings.accept(finding);
    }

    public TableLayout layout() {
        return layout;
    }

    /** Whether columns are known, so that what comes is a row. */
    public boolean hasHeader() {
        return !header.isEmpty();
    }

    /** The column that is read at an index; none where no header stands or nothing is known yet. */
    public Optional<TableColumn> column(int index) {
        return header.at(index);
    }

    /** The next row that holds anything, of cells that belong to themselves alone. */
    public void add(int number, List<Content> contents) {
        add(number, contents, contents);
    }

    /**
     * The next row that holds anything.
     *
     * @param contents by index; beyond them nothing stands
     * @param unmerged the same, as if no cells were merged: titles above a described table are merged as people like
     */
    public void add(int number, List<Content> contents, List<Content> unmerged) {
        if (!header.isEmpty()) {
            // Who looks at a file as it is looks for texts, whatever they are merged with.
            row(number, layout instanceof TableLayout.Raw ? unmerged : contents);
            return;
        }
        switch (layout) {
            case TableLayout.Ours ours -> header = HeaderColumns.strict(contents, limits);
            case TableLayout.Described described -> {
                List<String> titles = HeaderColumns.texts(unmerged, limits);
                if (described.header().isHeader(number, titles)) {
                    header = HeaderColumns.lenient(titles, limits);
                }
            }
            case TableLayout.Raw raw -> throw new IllegalStateException("a raw table has its columns");
        }
    }

    private void row(int number, List<Content> contents) {
        if (layout instanceof TableLayout.Raw raw && rows.size() == raw.rowsMax()) {
            return;
        }
        if (rows.size() == limits.rows()) {
            throw new UnreadableTable(
                    Reason.TOO_MANY_ROWS, "The table has more than %,d rows.".formatted(limits.rows()));
        }
        cells += header.width();
        if (cells > limits.cells()) {
            throw new UnreadableTable(
                    Reason.TOO_MANY_CELLS, "The table has more than %,d cells.".formatted(limits.cells()));
        }
        List<Cell> read = new ArrayList<>(header.width());
        int stray = -1;
        for (int index = 0; index < Math.max(header.width(), contents.size()); index++) {
            Optional<TableColumn> column = header.at(index);
            CellPlace place = column.<CellPlace>map(known -> new CellPlace.InTable(number, known))
                    .orElse(HEADER);
            Cell cell = (index < contents.size() ? contents.get(index) : Content.NOTHING).at(place);
            if (column.isEmpty() && !cell.isBlank() && stray < 0) {
                stray = index;
            }
            if (index < header.width()) {
                count(cell);
                read.add(cell);
            }
        }
        boolean beside = stray >= 0 && layout instanceof TableLayout.Ours;
        if (beside) {
            String letters = new TableColumn(stray, "").letters();
            say(Finding.error(
                    "CELL_WITHOUT_HEADER",
                    "row %d (%s%d)".formatted(number, letters, number),
                    "Column %s has no header, but something stands in it here. Remove it, or put a text that has commas in it between quotes."
                            .formatted(letters)));
        }
        Row row = new Row(number, read);
        if (!row.isBlank() || beside) {
            rows.add(row);
        }
    }

    private void count(Cell cell) {
        if (cell instanceof Cell.Text text) {
            // The place is put into words for the one that is refused.
            if (text.text().length() > TEXT_MAX) {
                throw HeaderColumns.tooLong(text.text(), TEXT_MAX, text.place().text());
            }
            characters += text.text().length();
            if (characters > limits.characters()) {
                throw new UnreadableTable(
                        Reason.FILE_TOO_LARGE,
                        "The table has more than %,d characters in its cells.".formatted(limits.characters()));
            }
        }
    }

    /** @param hidden what of the sheet nobody sees */
    public Table table(HiddenPlaces hidden) {
        if (layout instanceof TableLayout.Ours || layout instanceof TableLayout.Described) {
            hidden.findings(header.columns(), rows).forEach(findings);
        }
        return table();
    }

    public Table table() {
        if (header.isEmpty()) {
            throw layout instanceof TableLayout.Described
                    ? new UnreadableTable(
                            Reason.HEADER_NOT_FOUND,
                            "No row is the header that the profile describes. Correct the profile, or send the table as it describes it.")
                    : new UnreadableTable(Reason.FILE_EMPTY, "There is no header row: nothing stands in the table.");
        }
        return new Table(header.columns(), rows, findings.all());
    }
}
