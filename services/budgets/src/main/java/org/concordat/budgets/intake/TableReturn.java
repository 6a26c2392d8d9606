package org.concordat.budgets.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concordat.budgets.intake.RawReturn.RawLine;
import org.concordat.budgets.intake.RawReturn.RawTotal;
import org.concordat.budgets.intake.RawReturn.Said;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.Finding;
import org.concordat.web.table.Cell;
import org.concordat.web.table.Column;
import org.concordat.web.table.Row;
import org.concordat.web.table.Table;

/** A return as a table: one line a row; a row whose cost centre is TOTAL is a control total. */
final class TableReturn {

    private static final String PERIOD = "period";
    private static final String UNIT = "unit";
    /** For people: a downloaded table has it, and it is not read. */
    private static final String COST_CENTRE_TITLE = "cost_centre_title";

    private static final Set<String> TOTAL = Set.of("TOTAL", "TOTAL AS PUBLISHED");

    private final Map<Field, Column> columns = new EnumMap<>(Field.class);
    private final List<RawLine> lines = new ArrayList<>();
    private final List<RawTotal> totals = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private TableReturn() {}

    static RawReturn read(Table table) {
        return new TableReturn().convert(table);
    }

    private RawReturn convert(Table table) {
        matchColumns(table);
        findings.addAll(table.findings());
        table.rows().forEach(this::add);
        return new RawReturn(constant(table, PERIOD), constant(table, UNIT), lines, totals, findings, false);
    }

    private void matchColumns(Table table) {
        List<Finding> unknown = new ArrayList<>();
        for (Column column : table.columns()) {
            Optional<Field> field = java.util.Arrays.stream(Field.values())
                    .filter(one -> column.isCalled(one.column()))
                    .findFirst();
            if (field.isPresent()) {
                columns.put(field.get(), column);
            } else if (!column.isCalled(PERIOD) && !column.isCalled(UNIT) && !column.isCalled(COST_CENTRE_TITLE)) {
                unknown.add(Finding.error(
                        "UNKNOWN_COLUMN",
                        "column " + column.letters(),
                        "'%s' is no column of a budget return. Its columns are %s."
                                .formatted(column.title(), Vocabulary.columns())));
            }
        }
        if (!unknown.isEmpty()) {
            throw new ReturnRefused(
                    ReturnRefused.Kind.MALFORMED,
                    "unknown-column",
                    "The table has columns that a budget return does not have.",
                    unknown);
        }
    }

    /** Period and unit are one for the whole return, so their column has to say the same in every row. */
    private static Optional<Said> constant(Table table, String name) {
        Optional<Column> column = table.column(name);
        if (column.isEmpty()) {
            return Optional.empty();
        }
        Optional<Said> first = Optional.empty();
        for (Row row : table.rows()) {
            Cell cell = row.cell(column.get());
            if (cell.isBlank()) {
                continue;
            }
            Said said = new Said(Texts.code(cell).text(), cell.place().text());
            if (first.isPresent() && !first.get().text().equals(said.text())) {
                String message = "The column %s says '%s' here and '%s' above: a return has one %s."
                        .formatted(name, said.text(), first.get().text(), name);
                throw new ReturnRefused(
                        ReturnRefused.Kind.MALFORMED,
                        name + "-not-constant",
                        message,
                        List.of(Finding.error(name.toUpperCase(Locale.ROOT) + "_NOT_CONSTANT", said.at(), message)));
            }
            first = first.isPresent() ? first : Optional.of(said);
        }
        return first;
    }

    private void add(Row row) {
        Map<Field, Cell> cells = new EnumMap<>(Field.class);
        columns.forEach((field, column) -> {
            Cell cell = row.cell(column);
            if (!cell.isBlank()) {
                cells.put(field, cell);
            }
        });
        LinePlace place = new LinePlace.InTable(row.number(), columns);
        if (isTotal(cells)) {
            addTotals(place, cells);
        } else {
            lines.add(new RawLine(place, cells));
        }
    }

    private static boolean isTotal(Map<Field, Cell> cells) {
        return cells.get(Field.COST_CENTRE) instanceof Cell.Text text
                && TOTAL.contains(
                        text.text().strip().replaceAll("[\\s\\u00a0]+", " ").toUpperCase(Locale.ROOT));
    }

    private void addTotals(LinePlace place, Map<Field, Cell> cells) {
        for (Field field : List.of(Field.SERVICE_LINE, Field.SUBJECTIVE)) {
            if (cells.containsKey(field)) {
                findings.add(Finding.error(
                        "CONTROL_TOTAL_TOO_NARROW",
                        place.of(field),
                        "A total row adds up a fund and a type; it may not name a %s. Leave the cell empty, or remove the row."
                                .formatted(field == Field.SERVICE_LINE ? "service line" : "subjective group")));
                return;
            }
        }
        for (BudgetMeasure measure : BudgetMeasure.values()) {
            Cell cell = cells.get(Field.of(measure));
            if (cell != null) {
                totals.add(new RawTotal(
                        said(cells, Field.FUND),
                        said(cells, Field.TYPE),
                        new Said(measure.json(), place.of(Field.of(measure))),
                        cell));
            }
        }
    }

    private static Optional<Said> said(Map<Field, Cell> cells, Field field) {
        return Optional.ofNullable(cells.get(field))
                .map(cell -> new Said(Texts.code(cell).text(), cell.place().text()));
    }
}
