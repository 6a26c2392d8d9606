package org.concordat.registers.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Finding;
import org.concordat.registers.table.FlatColumn.Leaf;
import org.concordat.web.table.Cell;
import org.concordat.web.table.CellPlace;
import org.concordat.web.table.amount.AmountReading;
import org.concordat.web.table.amount.Amounts;

/** What cells say, as JSON: numbers as people write them, days, texts. What cannot be told is a finding. */
final class FlatCells {

    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);

    private final List<Finding> findings;

    /** @param findings takes what is found */
    FlatCells(List<Finding> findings) {
        this.findings = findings;
    }

    /** None where the cell is blank, or there was something to find. */
    Optional<JsonNode> read(Cell cell, Leaf leaf) {
        return cell.isBlank()
                ? Optional.empty()
                : switch (leaf) {
                    case Leaf.Number number -> number(cell);
                    case Leaf.Day day -> text(cell).map(JSON::textNode);
                    case Leaf.Text text -> text(cell).map(JSON::textNode);
                    case Leaf.Several(Leaf each) -> text(cell).flatMap(said -> several(cell.place(), said, each));
                    case Leaf.Fields fields -> text(cell).flatMap(said -> fields(cell.place(), said, fields));
                };
    }

    private Optional<JsonNode> number(Cell cell) {
        return switch (Amounts.read(cell)) {
            case AmountReading.Amount(BigDecimal figure) -> Optional.of(JSON.numberNode(figure));
            case AmountReading.Doubtful doubtful -> refused(cell.place(), doubtful.code(), doubtful.message());
            case AmountReading.Absent absent -> Optional.empty();
            case AmountReading.NotAnAmount not -> refused(cell.place(), not.code(), not.message());
        };
    }

    Optional<String> text(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> Optional.of(text.text().strip());
            case Cell.Numeric number -> Optional.of(number.number().toPlainString());
            case Cell.Date date -> Optional.of(date.date().toLocalDate().toString());
            default ->
                this.<String>refused(
                        cell.place(),
                        "CELL_UNREADABLE",
                        "A text, a number or a day is expected: type it in as it is read");
        };
    }

    private Optional<JsonNode> several(CellPlace place, String said, Leaf each) {
        ArrayNode all = JSON.arrayNode();
        for (String one : said.split(FlatColumn.SEPARATOR, -1)) {
            read(new Cell.Text(place, one), each).ifPresent(all::add);
        }
        return Optional.of(all);
    }

    private Optional<JsonNode> fields(CellPlace place, String said, Leaf.Fields fields) {
        String[] values = said.strip().split(" +", -1);
        if (values.length != fields.names().size()) {
            return refused(
                    place,
                    "FIELDS_EXPECTED",
                    "'%s' is not %s with spaces between".formatted(said, String.join(", ", fields.names())));
        }
        ObjectNode record = JSON.objectNode();
        for (int i = 0; i < values.length; i++) {
            String name = fields.names().get(i);
            read(new Cell.Text(place, values[i]), fields.each().get(i)).ifPresent(value -> record.set(name, value));
        }
        return Optional.of(record);
    }

    private <T> Optional<T> refused(CellPlace place, String code, String message) {
        findings.add(Finding.error(code, place.text(), message));
        return Optional.empty();
    }
}
