package org.concordat.budgets.form;

import static org.concordat.returns.reading.ReturnFormat.CSV;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.returns.form.Column;
import org.concordat.returns.reading.ReadReturn;
import org.concordat.returns.reading.ReturnFormat;
import org.concordat.returns.reading.TableSaid;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * One table of a test in the three formats: written once with bars between its cells, the header first. In a workbook
 * numbers are numbers, ISO dates dates and {@code =} formulas; in JSON numbers are numbers and the rest texts.
 */
record Sheet(List<String> header, List<List<String>> rows) {

    /** What JSON has by contract, said of a table. */
    static final TableSaid SAID =
            new TableSaid(Optional.empty(), Map.of("fund", "GENERAL_FUND", "type", "EXPENDITURE"));

    static Sheet of(String... lines) {
        List<List<String>> cells = Arrays.stream(lines)
                .map(line -> Arrays.stream(line.split("\\|", -1))
                        .map(Sheet::unpadded)
                        .toList())
                .toList();
        return new Sheet(cells.getFirst(), cells.subList(1, cells.size()));
    }

    /** One blank at each side is the table's own; others belong to the cell. */
    private static String unpadded(String cell) {
        String left = cell.startsWith(" ") ? cell.substring(1) : cell;
        return left.endsWith(" ") ? left.substring(0, left.length() - 1) : left;
    }

    byte[] as(ReturnFormat format) {
        return switch (format) {
            case CSV -> csv();
            case XLSX -> xlsx();
            case JSON -> json();
            case TSV, XLSM, ODS -> throw new IllegalArgumentException("a sheet is not written as " + format);
        };
    }

    /** The return as the service reads it; period and unit travel as the format wants them. */
    ReadReturn<BudgetLine> read(ReturnFormat format, String period, String unit) {
        return Contexts.READER.read(as(format), format, Optional.of(period), Optional.of(unit), SAID);
    }

    /** Where the cell of a field stands in a row that counts from 1 below the header; the field may be none. */
    String at(ReturnFormat format, int row, Optional<String> column) {
        if (format != ReturnFormat.JSON) {
            String line = "row " + (row + 1);
            return column.map(name -> {
                        int index = header.indexOf(name);
                        return index < 0
                                ? line + ", " + name
                                : "%s, %s (%s%d)".formatted(line, name, (char) ('A' + index), row + 1);
                    })
                    .orElse(line);
        }
        if (isTotal(rows.get(row - 1))) {
            int before = 0;
            for (List<String> earlier : rows.subList(0, row - 1)) {
                before += isTotal(earlier) ? measuresOf(earlier).size() : 0;
            }
            int own = measuresOf(rows.get(row - 1)).indexOf(column.orElseThrow());
            return "/controlTotals/%d/total".formatted(before + own);
        }
        long index =
                rows.subList(0, row - 1).stream().filter(line -> !isTotal(line)).count();
        return "/lines/" + index + column.map(name -> "/" + column(name).name()).orElse("");
    }

    private static Column<BudgetLine, ?> column(String name) {
        return BudgetColumns.SCHEMA.columns().stream()
                .filter(column -> column.column().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private boolean isTotal(List<String> row) {
        int costCentre = header.indexOf("cost_centre");
        return costCentre >= 0
                && row.get(costCentre).toUpperCase(java.util.Locale.ROOT).startsWith("TOTAL");
    }

    private List<String> measuresOf(List<String> total) {
        return Arrays.stream(BudgetMeasure.values())
                .map(BudgetMeasure::column)
                .filter(name -> header.contains(name)
                        && !total.get(header.indexOf(name)).isEmpty())
                .toList();
    }

    private byte[] csv() {
        List<List<String>> all = new ArrayList<>(List.of(header));
        all.addAll(rows);
        return all.stream()
                .map(row -> row.stream()
                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] xlsx() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", null)) {
            Worksheet sheet = workbook.newWorksheet("return");
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
                for (int row = 0; row < rows.size(); row++) {
                    put(sheet, row + 1, column, rows.get(row).get(column));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(Worksheet sheet, int row, int column, String cell) {
        if (cell.startsWith("=")) {
            sheet.formula(row, column, cell.substring(1));
        } else if (cell.matches("-?\\d+(\\.\\d+)?")) {
            sheet.value(row, column, new BigDecimal(cell));
        } else if (cell.matches("\\d{4}-\\d{2}-\\d{2}")) {
            sheet.value(row, column, LocalDate.parse(cell));
            sheet.style(row, column).format("dd/mm/yyyy").set();
        } else if (!cell.isEmpty()) {
            sheet.value(row, column, cell);
        }
    }

    private byte[] json() {
        JsonMapper json = new JsonMapper();
        ObjectNode root = json.createObjectNode();
        ArrayNode lines = root.putArray("lines");
        ArrayNode totals = root.putArray("controlTotals");
        for (List<String> row : rows) {
            if (isTotal(row)) {
                total(row, totals);
                continue;
            }
            ObjectNode line = lines.addObject();
            for (int column = 0; column < header.size(); column++) {
                Column<BudgetLine, ?> field = column(header.get(column));
                put(line, field.name(), row.get(column), field.kind().isNumeric());
            }
        }
        return root.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void total(List<String> row, ArrayNode totals) {
        for (String name : measuresOf(row)) {
            ObjectNode total = totals.addObject();
            for (String key : List.of("fund", "type")) {
                if (header.contains(key)) {
                    put(total, key, row.get(header.indexOf(key)), false);
                }
            }
            total.put(
                    "measure",
                    BudgetMeasure.valueOf(name.toUpperCase(java.util.Locale.ROOT))
                            .json());
            put(total, "total", row.get(header.indexOf(name)), true);
        }
    }

    private static void put(ObjectNode node, String member, String cell, boolean amount) {
        if (amount && cell.matches("-?\\d+(\\.\\d+)?")) {
            node.put(member, new BigDecimal(cell));
        } else if (!cell.isEmpty()) {
            node.put(member, cell);
        }
    }

    /** The same as CSV with something of its own done to it. */
    byte[] csvWith(java.util.function.UnaryOperator<String> change) {
        return change.apply(new String(as(CSV), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }
}
