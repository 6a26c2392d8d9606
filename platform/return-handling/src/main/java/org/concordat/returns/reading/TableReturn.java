package org.concordat.returns.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.Finding;
import org.concordat.kernel.FirstFindings;
import org.concordat.returns.form.Column;
import org.concordat.returns.form.Column.Use;
import org.concordat.returns.form.Kind;
import org.concordat.returns.form.LineSchema;
import org.concordat.returns.form.ReturnForm;
import org.concordat.returns.reading.RawReturn.PlacedText;
import org.concordat.returns.reading.RawReturn.RawLine;
import org.concordat.returns.reading.RawReturn.RawTotal;
import org.concordat.returns.reading.cells.CellText;
import org.concordat.web.table.Cell;
import org.concordat.web.table.Row;
import org.concordat.web.table.Table;
import org.concordat.web.table.TableColumn;
import org.jspecify.annotations.Nullable;

/** A return as a table: one line a row; a row that says TOTAL in the schema's column of totals is a control total. */
final class TableReturn<L> {

    private static final String PERIOD = "period";
    private static final String UNIT = "unit";
    private static final Set<String> TOTAL = Set.of("TOTAL", "TOTAL AS PUBLISHED");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    /** More than a period, a unit or a code that names a group has. */
    private static final int CHARACTERS_MAX = 4_000;

    private final ReturnForm<L, ?> form;
    private final LineSchema<L> schema;

    /** The table's columns by their index in the schema. */
    private final List<Optional<TableColumn>> header;

    private final List<RawLine> lines = new ArrayList<>();
    private final List<RawTotal<L>> totals = new ArrayList<>();
    private final FirstFindings findings = new FirstFindings();

    private TableReturn(ReturnForm<L, ?> form, Table table) {
        this.form = form;
        this.schema = form.schema();
        this.header = schema.columns().stream()
                .map(column -> column.is(Use.SENT) ? table.column(column.column()) : Optional.<TableColumn>empty())
                .toList();
    }

    static <L> RawReturn<L> read(Table table, ReturnForm<L, ?> form) {
        return new TableReturn<>(form, table).convert(table);
    }

    private RawReturn<L> convert(Table table) {
        requireKnownColumns(table);
        table.findings().forEach(findings);
        table.rows().forEach(this::add);
        return new RawReturn<>(
                constant(table, PERIOD),
                schema.hasAmounts() ? constant(table, UNIT) : Optional.empty(),
                lines,
                totals,
                findings.first(),
                findings.further(),
                false);
    }

    private void requireKnownColumns(Table table) {
        FirstFindings unknown = new FirstFindings();
        for (TableColumn column : table.columns()) {
            boolean known = schema.columns().stream().anyMatch(one -> column.isCalled(one.column()))
                    || column.isCalled(PERIOD)
                    || schema.hasAmounts() && column.isCalled(UNIT);
            if (!known) {
                unknown.accept(Finding.error(
                        "UNKNOWN_COLUMN",
                        "column " + column.letters(),
                        "'%s' is no column of %s. Its columns are %s."
                                .formatted(column.title(), form.aName(), columns())));
            }
        }
        if (!unknown.isEmpty()) {
            throw new ReturnRefused(
                    ReturnRefused.Kind.MALFORMED,
                    "unknown-column",
                    "The table has columns that %s does not have.".formatted(form.aName()),
                    unknown.all());
        }
    }

    private String columns() {
        return Stream.concat(
                        schema.with(Use.SENT).map(Column::column),
                        schema.hasAmounts() ? Stream.of(PERIOD, UNIT) : Stream.of(PERIOD))
                .collect(Collectors.joining(", "));
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

    private void add(Row row) {
        @Nullable Cell[] cells = new Cell[header.size()];
        for (int i = 0; i < cells.length; i++) {
            if (header.get(i).isPresent()) {
                Cell cell = row.cell(header.get(i).get());
                cells[i] = cell.isBlank() ? null : cell;
            }
        }
        LinePlace place = new LinePlace.InTable(row.number(), header);
        if (isTotal(cells[schema.index(schema.totalledIn())])) {
            addTotals(place, cells);
        } else {
            lines.add(new RawLine(place, cells));
        }
    }

    private static boolean isTotal(@Nullable Cell cell) {
        return cell instanceof Cell.Text text
                // Long texts are none, and this is asked of every row.
                && text.text().length() < 100
                && TOTAL.contains(
                        SPACES.matcher(text.text().strip()).replaceAll(" ").toUpperCase(Locale.ROOT));
    }

    private void addTotals(LinePlace place, @Nullable Cell[] cells) {
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
            if (cell != null && column.is(Use.GROUP) && column != schema.totalledIn()) {
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
                totals.add(new RawTotal<>(group, column, cell));
            }
        }
    }

    /** A comment beside a total says nothing of what it adds up; everything else that is no group would. */
    private boolean isTooNarrow(Column<L, ?> column) {
        return column != schema.totalledIn()
                && !column.is(Use.GROUP)
                && !column.is(Use.ADDED_UP)
                && !(column.kind() instanceof Kind.Prose);
    }
}
