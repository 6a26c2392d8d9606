package org.concordat.registers.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.kernel.Finding;
import org.concordat.web.problem.Problem;
import org.concordat.web.table.Row;
import org.concordat.web.table.Table;
import org.concordat.web.table.TableColumn;
import org.concordat.web.table.TableFormat;
import org.concordat.web.table.UnreadableTable;
import org.concordat.web.table.reading.TableReader;
import org.concordat.web.table.writing.Value;

/**
 * How records of one kind are laid flat: a row for each entry of the list that they have, with what is the record's own in
 * each row of it, or in the first alone. A record without entries is one row. The columns follow from the record, so a
 * field that it gains is a column, in and out.
 */
public final class FlatTable {

    private final String key;
    private final FlatColumns columns;

    /**
     * @param key the column of the code, such as {@code kpi}
     * @param type has one list of records, whose entries become rows
     */
    public FlatTable(String key, Class<? extends Record> type) {
        this.key = key;
        this.columns = FlatColumns.of(type);
    }

    public List<String> header() {
        return Stream.concat(Stream.of(key), columns.all().stream().map(FlatColumn::title))
                .toList();
    }

    /** @param json the record, as it is kept */
    public Stream<List<Value>> rows(String code, JsonNode json) {
        List<JsonNode> entries = new ArrayList<>();
        json.path(columns.entries()).forEach(entries::add);
        if (entries.isEmpty()) {
            entries.add(JsonNodeFactory.instance.objectNode());
        }
        return entries.stream()
                .map(entry -> Stream.concat(
                                Stream.of(Value.of(code)),
                                columns.all().stream().map(column -> column.value(column.ofEntry() ? entry : json)))
                        .toList());
    }

    /** @throws Problem 400 {@code table-unreadable} with all that was found, 413 {@code table-too-large} */
    public List<FlatRecord> read(byte[] body, TableFormat format) {
        try {
            return read(TableReader.read(body, format));
        } catch (UnreadableTable unreadable) {
            throw unreadable.refusal("table");
        }
    }

    private List<FlatRecord> read(Table table) {
        List<Finding> findings = new ArrayList<>(table.findings());
        Map<TableColumn, FlatColumn> known = known(table, findings);
        Optional<TableColumn> codes = table.column(key);
        if (codes.isEmpty()) {
            findings.add(Finding.error("COLUMN_MISSING", "", "There is no column " + key));
        }
        Map<String, FlatRecord> records = new LinkedHashMap<>();
        FlatCells cells = new FlatCells(findings);
        codes.ifPresent(codeColumn -> table.rows().forEach(row -> {
            Optional<String> code =
                    row.cell(codeColumn).isBlank() ? Optional.empty() : cells.text(row.cell(codeColumn));
            code.ifPresentOrElse(
                    said -> read(
                            row,
                            records.computeIfAbsent(said, one -> new FlatRecord(one, columns.entries(), row.number())),
                            known,
                            cells,
                            findings),
                    () -> findings.add(
                            Finding.error("CODE_MISSING", row.place().text(), "The row does not say its " + key)));
        }));
        if (findings.stream().anyMatch(Finding::isError)) {
            throw Problem.badRequest("table-unreadable", "The table cannot be read as it is.", findings);
        }
        return List.copyOf(records.values());
    }

    private Map<TableColumn, FlatColumn> known(Table table, List<Finding> findings) {
        Map<TableColumn, FlatColumn> known = new LinkedHashMap<>();
        for (TableColumn column : table.columns()) {
            Optional<FlatColumn> flat = columns.all().stream()
                    .filter(one -> column.isCalled(one.title()))
                    .findFirst();
            flat.ifPresent(one -> known.put(column, one));
            if (flat.isEmpty() && !column.isCalled(key)) {
                findings.add(Finding.error(
                        "UNKNOWN_COLUMN",
                        "column " + column.letters(),
                        "'%s' is no column; there are %s".formatted(column.title(), String.join(", ", header()))));
            }
        }
        return known;
    }

    private static void read(
            Row row, FlatRecord record, Map<TableColumn, FlatColumn> known, FlatCells cells, List<Finding> findings) {
        ObjectNode entry = JsonNodeFactory.withExactBigDecimals(true).objectNode();
        Map<FlatColumn, String> places = new HashMap<>();
        known.forEach((column, flat) -> cells.read(row.cell(column), flat.leaf())
                .ifPresent(value -> {
                    String place = row.cell(column).place().text();
                    if (flat.ofEntry()) {
                        FlatRecord.set(entry, flat, value);
                        places.put(flat, place);
                    } else if (record.saysOtherwise(flat, value)) {
                        findings.add(Finding.error(
                                "ROWS_DIFFER",
                                place,
                                "%s says another %s in an earlier row".formatted(record.code(), flat.title())));
                    } else {
                        record.set(flat, value, place);
                    }
                }));
        record.add(entry, row.number(), places);
    }
}
