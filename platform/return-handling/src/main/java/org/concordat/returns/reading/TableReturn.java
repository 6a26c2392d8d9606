package org.concordat.returns.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.concordat.kernel.Finding;
import org.concordat.kernel.FirstFindings;
import org.concordat.returns.form.Column;
import org.concordat.returns.form.Column.Use;
import org.concordat.returns.form.Kind;
import org.concordat.returns.form.LineSchema;
import org.concordat.returns.form.ReturnForm;
import org.concordat.returns.reading.PrintedTotal.Span;
import org.concordat.returns.reading.RawReturn.PlacedText;
import org.concordat.returns.reading.RawReturn.RawLine;
import org.concordat.returns.reading.RawReturn.RawTotal;
import org.concordat.returns.reading.cells.CellText;
import org.concordat.returns.reading.profile.ProfileMismatch;
import org.concordat.returns.reading.profile.ProfiledTable;
import org.concordat.returns.reading.profile.ProfiledTable.ProfiledLine;
import org.concordat.returns.reading.profile.TableProfile;
import org.concordat.web.table.Cell;
import org.concordat.web.table.CellPlace;
import org.concordat.web.table.Row;
import org.concordat.web.table.Table;
import org.concordat.web.table.TableColumn;
import org.concordat.web.table.words.TotalWords;
import org.jspecify.annotations.Nullable;

/**
 * A return as a table: one line a row. A row that says TOTAL in the schema's column of totals, or another word for it, is a
 * control total: of all lines, or of those since the total before.
 */
final class TableReturn<L> {

    private static final String PERIOD = "period";
    private static final String UNIT = "unit";

    /** More than a period, a unit or a code that names a group has. */
    private static final int CHARACTERS_MAX = 4_000;

    private final ReturnForm<L, ?> form;
    private final LineSchema<L> schema;

    private final TableSaid said;

    private final TotalledSpans spans = new TotalledSpans();
    private final List<RawLine> lines = new ArrayList<>();
    private final List<RawTotal<L>> totals = new ArrayList<>();
    private final FirstFindings findings = new FirstFindings();

    private TableReturn(ReturnForm<L, ?> form, TableSaid said) {
        this.form = form;
        this.schema = form.schema();
        this.said = said;
    }

    static <L> RawReturn<L> read(Table table, ReturnForm<L, ?> form, TableSaid said) {
        TableReturn<L> reading = new TableReturn<>(form, said);
        return said.profile().isPresent()
                ? reading.described(table, said.profile().get())
                : reading.ours(table);
    }

    private RawReturn<L> ours(Table table) {
        OurColumns<L> columns = new OurColumns<>(form, table);
        table.findings().forEach(findings);
        table.rows().forEach(row -> add(new LinePlace.InTable(row.number(), columns.header()), columns.cells(row)));
        Optional<PlacedText> unit = schema.hasAmounts() ? constant(table, UNIT) : Optional.empty();
        return raw(constant(table, PERIOD), unit.or(columns::unit));
    }

    private RawReturn<L> described(Table table, TableProfile profile) {
        try {
            ProfiledTable<L> profiled = new ProfiledTable<>(table, profile, form);
            table.findings().stream().filter(profiled::isAboutIt).forEach(findings);
            for (Row row : table.rows()) {
                add(profiled.lines(row));
            }
            profiled.rowsWithoutFigures().ifPresent(findings);
            return raw(Optional.empty(), profiled.unit().map(unit -> new PlacedText(unit.name(), "profile")));
        } catch (ProfileMismatch mismatch) {
            throw new ReturnRefused(
                    ReturnRefused.Kind.MALFORMED,
                    "profile-does-not-fit",
                    String.valueOf(mismatch.getMessage()),
                    mismatch.findings());
        }
    }

    private RawReturn<L> raw(Optional<PlacedText> period, Optional<PlacedText> unit) {
        return new RawReturn<>(period, unit, lines, totals, findings.first(), findings.further(), false, true);
    }

    /** Period and unit are one for the whole return, so their column has to say the same in every row. */
    private static Optional<PlacedText> constant(Table table, String name) {
        Optional<TableColumn> column = table.column(name);
        if (column.isEmpty()) {
            return Optional.empty();
        }
        Optional<PlacedText> first = Optional.empty();
        for (Row row : table.rows()) {
            Cell cell = row.cell(column.get());
            if (cell.isBlank()) {
                continue;
            }
            String said = CellText.code(cell, CHARACTERS_MAX).text();
            if (first.isEmpty()) {
                first = Optional.of(new PlacedText(said, cell.place().text()));
            } else if (!first.get().text().equals(said)) {
                String message = "The column %s says '%s' here and '%s' above: a return has one %s."
                        .formatted(name, said, first.get().text(), name);
                throw new ReturnRefused(
                        ReturnRefused.Kind.MALFORMED,
                        name + "-not-constant",
                        message,
                        List.of(Finding.error(
                                name.toUpperCase(Locale.ROOT) + "_NOT_CONSTANT",
                                cell.place().text(),
                                message)));
            }
        }
        return first;
    }

    private void add(List<ProfiledLine> row) {
        int before = lines.size();
        Optional<Span> above = Optional.empty();
        for (ProfiledLine line : row) {
            LinePlace place = new LinePlace.InTable(line.row(), line.header());
            switch (line.role()) {
                case LINE -> add(place, line.cells());
                case TOTAL_OF_ALL -> addTotals(place, line.cells(), Optional.empty(), false);
                case TOTAL_OF_ROWS_ABOVE -> {
                    above = above.or(() -> Optional.of(spans.above(line.label(), lines.size())));
                    addTotals(place, line.cells(), above, false);
                }
                case TOTAL_ACROSS ->
                    addTotals(place, line.cells(), Optional.of(new Span(line.label(), before + 1, lines.size())), true);
            }
        }
    }

    private void add(LinePlace place, @Nullable Cell[] cells) {
        if (cells[schema.index(schema.totalledIn())] instanceof Cell.Text text) {
            Optional<TotalWords.Reach> reach = TotalWords.reach(text.text());
            if (reach.isPresent()) {
                Optional<Span> span = reach.filter(total -> total == TotalWords.Reach.ROWS_ABOVE)
                        .map(total -> spans.above(text.text().strip(), lines.size()));
                addTotals(place, cells, span, false);
                return;
            }
        }
        for (Map.Entry<String, String> constant : said.constants().entrySet()) {
            schema.find(constant.getKey()).ifPresent(column -> {
                int index = schema.index(column);
                if (cells[index] == null) {
                    cells[index] = new Cell.Text(CellPlace.of("?" + constant.getKey()), constant.getValue());
                }
            });
        }
        lines.add(new RawLine(place, cells));
    }

    private void addTotals(LinePlace place, @Nullable Cell[] cells, Optional<Span> span, boolean isAcross) {
        for (int i = 0; i < cells.length; i++) {
            Column<L, ?> column = schema.columns().get(i);
            if (cells[i] != null && isTooNarrow(column)) {
                findings.accept(Finding.error(
                        "CONTROL_TOTAL_TOO_NARROW",
                        place.of(column, i),
                        "A total row adds up %s; it may not name %s. Leave the cell empty, or remove the row."
                                .formatted(Interpretation.groups(schema), column.aWord())));
                return;
            }
        }
        Map<Column<L, ?>, PlacedText> group = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
            Cell cell = cells[i];
            Column<L, ?> column = schema.columns().get(i);
            if (cell != null && isGroup(column) && column != schema.totalledIn()) {
                group.put(
                        column,
                        new PlacedText(
                                CellText.code(cell, CHARACTERS_MAX).text(),
                                cell.place().text()));
            }
        }
        for (int i = 0; i < cells.length; i++) {
            Cell cell = cells[i];
            Column<L, ?> column = schema.columns().get(i);
            if (cell != null && column.is(Use.ADDED_UP)) {
                totals.add(new RawTotal<>(group, column, cell, span, isAcross));
            }
        }
    }

    private boolean isGroup(Column<L, ?> column) {
        return column.is(Use.GROUP)
                || form.chartTotals().filter(chart -> chart.column() == column).isPresent();
    }

    /** A comment beside a total says nothing of what it adds up; everything else that is no group would. */
    private boolean isTooNarrow(Column<L, ?> column) {
        return column != schema.totalledIn()
                && !isGroup(column)
                && !column.is(Use.ADDED_UP)
                && !(column.kind() instanceof Kind.Prose);
    }
}
