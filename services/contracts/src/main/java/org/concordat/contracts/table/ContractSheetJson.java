package org.concordat.contracts.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.concordat.contracts.table.ContractColumn.Holds;
import org.concordat.kernel.contracts.Contract;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.web.table.writing.Value;

/** Writes a register as the table that {@link ContractTableJson} reads, with the columns of which something is said. */
public final class ContractSheetJson {

    private static final String SEPARATOR = "; ";

    /** @param year none of a column that is of no year */
    private record Written(ContractColumn column, String year) {}

    private final Map<String, JsonNode> contracts = new LinkedHashMap<>();
    private final List<Written> columns = new ArrayList<>();
    private final MoneyUnit unit;

    /** @param register by reference @param unit of all amounts @param mapper writes contracts as they are kept */
    public ContractSheetJson(Map<String, Contract> register, MoneyUnit unit, ObjectMapper mapper) {
        this.unit = unit;
        register.forEach((reference, contract) -> contracts.put(reference, mapper.valueToTree(contract.in(unit))));
        TreeSet<String> years = contracts.values().stream()
                .flatMap(json -> each(json.path("years")))
                .map(figures -> figures.path("year").asText())
                .collect(Collectors.toCollection(TreeSet::new));
        for (ContractColumn column : ContractColumn.values()) {
            if (column.ofYear()) {
                years.forEach(year -> columns.add(new Written(column, year)));
            } else {
                columns.add(new Written(column, ""));
            }
        }
        columns.removeIf(written -> written.column() != ContractColumn.REFERENCE
                && !register.isEmpty()
                && contracts.values().stream().allMatch(json -> value(json, written) instanceof Value.Nothing));
    }

    public List<String> header() {
        return columns.stream().map(this::title).toList();
    }

    private String title(Written written) {
        String in = "_" + unit.name().toLowerCase(Locale.ROOT);
        return switch (written.column().holds()) {
            case Holds.YearAmount ofYear -> written.column().title() + "_" + written.year() + in;
            case Holds.Amount amount -> written.column().title() + in;
            default -> written.column().title();
        };
    }

    public Stream<List<Value>> rows() {
        return contracts.entrySet().stream()
                .map(entry -> columns.stream()
                        .map(written -> written.column() == ContractColumn.REFERENCE
                                ? Value.of(entry.getKey())
                                : value(entry.getValue(), written))
                        .toList());
    }

    private static Value value(JsonNode json, Written written) {
        ContractColumn column = written.column();
        JsonNode node = column.pointer().isEmpty() || column.ofYear() ? json : json.at(column.pointer());
        return switch (column.holds()) {
            case Holds.YearAmount ofYear ->
                each(json.path("years"))
                        .filter(figures -> figures.path("year").asText().equals(written.year()))
                        .map(figures -> number(figures.path(column.pointer())))
                        .findFirst()
                        .orElseGet(Value::nothing);
            case Holds.Amount amount -> number(node);
            case Holds.Shares shares ->
                joined(
                        node,
                        share -> share.path("borough").asText() + " "
                                + share.path("percent")
                                        .decimalValue()
                                        .stripTrailingZeros()
                                        .toPlainString());
            case Holds.Extensions extensions -> joined(node, ContractSheetJson::extension);
            default -> plain(json, node, column);
        };
    }

    private static Value plain(JsonNode json, JsonNode node, ContractColumn column) {
        JsonNode steps = json.path("intentions");
        JsonNode last = steps.path(Math.max(0, steps.size() - 1));
        return switch (column) {
            case REFERENCE, REASON -> Value.nothing();
            case INTENTION -> text(last.path("intention"));
            case INTENTION_ON -> day(last.path("on"));
            case DECIDED_BY -> text(last.path("decidedBy"));
            default ->
                switch (column.holds()) {
                    case Holds.Day day -> day(node);
                    case Holds.YesOrNo yesOrNo ->
                        node.isBoolean() ? Value.of(node.asBoolean() ? "yes" : "no") : text(node);
                    default -> text(node);
                };
        };
    }

    private static String extension(JsonNode option) {
        String until = option.path("until").asText();
        return option.has("taken") ? until + (option.path("taken").asBoolean() ? " taken" : " not taken") : until;
    }

    private static Value joined(JsonNode all, Function<JsonNode, String> words) {
        return Value.of(each(all).map(words).collect(Collectors.joining(SEPARATOR)));
    }

    private static Value number(JsonNode node) {
        return node.isNumber() ? Value.of(node.decimalValue()) : Value.nothing();
    }

    private static Value day(JsonNode node) {
        return node.isTextual() ? Value.of(LocalDate.parse(node.asText())) : Value.nothing();
    }

    private static Value text(JsonNode node) {
        return node.isTextual() ? Value.of(node.asText()) : Value.nothing();
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
