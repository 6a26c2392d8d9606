package org.concordat.budgets.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.kernel.Finding;
import org.concordat.kernel.FirstFindings;
import org.concordat.web.problem.Problem;
import org.concordat.web.table.PlainCells;
import org.concordat.web.table.Row;
import org.concordat.web.table.Table;
import org.concordat.web.table.TableColumn;
import org.concordat.web.table.TableFormat;
import org.concordat.web.table.UnreadableTable;
import org.concordat.web.table.reading.TableReader;
import org.concordat.web.table.writing.Value;
import org.jspecify.annotations.Nullable;

/** A chart as a table: one mapping a row. */
final class ChartTable {

    static final List<String> HEADER = List.of("cost_centre", "title", "service_line", "from", "until");

    private final FirstFindings wrong = new FirstFindings();
    private final PlainCells cells = new PlainCells(wrong);

    private ChartTable() {}

    static Stream<List<Value>> rows(CostCentreChart chart) {
        return chart.costCentres().stream()
                .map(one -> List.of(
                        Value.of(one.costCentre()),
                        Value.of(one.title()),
                        Value.of(one.serviceLine()),
                        one.from() == null ? Value.nothing() : Value.of(one.from()),
                        one.until() == null ? Value.nothing() : Value.of(one.until())));
    }

    static CostCentreChart read(byte[] body, TableFormat format) {
        try {
            return new ChartTable().convert(TableReader.read(body, format));
        } catch (UnreadableTable e) {
            throw e.refusal("chart");
        }
    }

    private CostCentreChart convert(Table table) {
        for (TableColumn column : table.columns()) {
            if (HEADER.stream().noneMatch(column::isCalled)) {
                wrong.accept(Finding.error(
                        "UNKNOWN_COLUMN",
                        "column " + column.letters(),
                        "'%s' is no column of a chart; its columns are %s."
                                .formatted(column.title(), String.join(", ", HEADER))));
            }
        }
        List<CostCentre> costCentres = table.rows().stream()
                .map(row -> new CostCentre(
                        text(table, row, "cost_centre"),
                        text(table, row, "title"),
                        text(table, row, "service_line"),
                        day(table, row, "from"),
                        day(table, row, "until")))
                .toList();
        if (!wrong.isEmpty()) {
            throw Problem.badRequest("chart-unreadable", "The table is not of the shape of a chart.", wrong.all());
        }
        return new CostCentreChart(costCentres);
    }

    private String text(Table table, Row row, String name) {
        Optional<TableColumn> column = table.column(name);
        if (column.isEmpty()) {
            wrong.accept(Finding.error("COLUMN_MISSING", row.place().text(), "There is no column %s.".formatted(name)));
            return "";
        }
        return cells.text(row.cell(column.get())).orElse("");
    }

    private @Nullable LocalDate day(Table table, Row row, String name) {
        return table.column(name).map(row::cell).flatMap(cells::day).orElse(null);
    }
}
