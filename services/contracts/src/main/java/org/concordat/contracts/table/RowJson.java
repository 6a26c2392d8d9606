package org.concordat.contracts.table;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.contracts.table.ContractColumn.Holds;
import org.concordat.kernel.Finding;
import org.concordat.kernel.contracts.Contract;
import org.concordat.registers.upload.UploadedLine;
import org.concordat.web.json.JsonBody;
import org.concordat.web.problem.Problem;
import org.concordat.web.table.Cell;
import org.concordat.web.table.Row;
import org.concordat.web.table.TableColumn;

/** A row of a register as the JSON that would have been sent. */
final class RowJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);
    private static final Pattern OF_YEAR = Pattern.compile("/years/(\\d+)/(value|forecast|spend)");
    private static final Pattern SHARE = Pattern.compile("([A-Za-z][A-Za-z0-9]*)\\s+(\\d+(?:\\.\\d+)?)\\s*%?");
    private static final int TITLE_CHARACTERS_MAX = 300;

    private final Row row;
    private final ContractTableJson.Header header;
    private final SaidOfRows said;
    private final ObjectMapper mapper;
    private final JsonBody reader;
    private final List<Finding> wrong = new ArrayList<>();
    private final RowCells cells = new RowCells(wrong::add);
    private final Map<ContractColumn, JsonNode> values = new LinkedHashMap<>();
    private final Map<String, Map<String, JsonNode>> years = new LinkedHashMap<>();
    private JsonNode made = JSON.objectNode();

    RowJson(Row row, ContractTableJson.Header header, SaidOfRows said, ObjectMapper mapper, JsonBody reader) {
        this.row = row;
        this.header = header;
        this.said = said;
        this.mapper = mapper;
        this.reader = reader;
        header.columns()
                .forEach((column, place) ->
                        value(column, row.cell(place)).ifPresent(found -> values.put(column, found)));
        header.years()
                .forEach((column, places) -> places.forEach((year, place) -> cells.amount(
                                row.cell(place), header.unit())
                        .ifPresent(amount -> years.computeIfAbsent(year.toString(), none -> new LinkedHashMap<>())
                                .put(column.pointer(), JSON.numberNode(amount)))));
    }

    UploadedLine<Contract> uploaded() {
        return new UploadedLine<>(row.place().text(), reference(), this::onto, this::inTable);
    }

    private String reference() {
        return text(ContractColumn.REFERENCE)
                .map(one -> one.toUpperCase(Locale.ROOT))
                .orElseGet(() -> ContractReference.of(
                        title().orElse("UNNAMED"),
                        text(ContractColumn.CONTRACTOR).orElse("")));
    }

    /** Papers that print no title describe the contract. */
    private Optional<String> title() {
        return text(ContractColumn.TITLE)
                .or(() -> text(ContractColumn.DESCRIPTION)
                        .map(words -> words.substring(0, Math.min(words.length(), TITLE_CHARACTERS_MAX))));
    }

    private Optional<String> text(ContractColumn column) {
        return Optional.ofNullable(values.get(column)).map(JsonNode::asText);
    }

    private Optional<JsonNode> value(ContractColumn column, Cell cell) {
        return switch (column.holds()) {
            case Holds.Text text -> cells.text(cell).map(JSON::textNode);
            case Holds.YesOrNo yesOrNo -> cells.yesOrNo(cell).map(JSON::booleanNode);
            case Holds.Day day -> cells.day(cell).map(one -> JSON.textNode(one.toString()));
            case Holds.Amount amount -> cells.amount(cell, header.unit()).map(JSON::numberNode);
            case Holds.YearAmount ofYear -> Optional.empty();
            case Holds.Code(Class<? extends Enum<?>> codes) ->
                cells.code(cell, codes).map(JSON::textNode);
            case Holds.Lapse lapse -> cells.lapse(cell).map(one -> JSON.textNode(one.toString()));
            case Holds.Shares shares -> cells.text(cell).flatMap(text -> shares(text, cell));
            case Holds.Extensions extensions -> cells.text(cell).flatMap(text -> extensions(text, cell));
        };
    }

    private Optional<JsonNode> shares(String text, Cell cell) {
        ArrayNode shares = JSON.arrayNode();
        for (String part : text.split(";", -1)) {
            Matcher share = SHARE.matcher(part.strip());
            if (!share.matches()) {
                return cells.refused("NOT_A_SHARE", cell, "Shares are written LBHF 40; WCC 60");
            }
            shares.addObject()
                    .put("borough", share.group(1).toUpperCase(Locale.ROOT))
                    .put("percent", new BigDecimal(share.group(2)));
        }
        return Optional.of(shares);
    }

    private Optional<JsonNode> extensions(String text, Cell cell) {
        ArrayNode extensions = JSON.arrayNode();
        for (String part : text.split(";", -1)) {
            String[] words = part.strip().split("\\s+", 2);
            ObjectNode extension = extensions.addObject().put("until", words[0]);
            if (words.length > 1) {
                switch (words[1].toLowerCase(Locale.ROOT)) {
                    case "taken" -> extension.put("taken", true);
                    case "not taken" -> extension.put("taken", false);
                    default -> {
                        return cells.refused(
                                "NOT_AN_EXTENSION", cell, "Extensions are written 2013-03-31 taken; 2014-03-31");
                    }
                }
            }
        }
        return Optional.of(extensions);
    }

    /** @throws Problem where the row cannot be read, or makes no contract */
    private Contract onto(Optional<Contract> there) {
        if (!ContractReference.isOne(reference())) {
            wrong.add(Finding.error(
                    "REFERENCE_INVALID",
                    row.place().text(),
                    "A reference has at most 60 capitals, digits, hyphens, dots and underscores, such as HF-CAT-01"));
        }
        if (wrong.stream().anyMatch(Finding::isError)) {
            throw Problem.badRequest("table-unreadable", "The row cannot be read.", List.copyOf(wrong));
        }
        ObjectNode json = there.<ObjectNode>map(one -> mapper.valueToTree(one.in(header.unit())))
                .orElseGet(JSON::objectNode);
        json.remove("reason");
        json.put("unit", header.unit().name());
        values.forEach((column, value) -> set(json, column.pointer(), value));
        if (!json.has("title")) {
            title().ifPresent(words -> json.put("title", words));
        }
        years(json);
        intention(json);
        said.notice().ifPresent(period -> setIfAbsent(json, "notice", period.toString()));
        said.procurementLead().ifPresent(period -> setIfAbsent(json, "procurementLead", period.toString()));
        if (there.isPresent()) {
            said.reason().ifPresent(why -> setIfAbsent(json, "reason", why));
        }
        made = json;
        return reader.read(json.toString().getBytes(StandardCharsets.UTF_8), Contract.class);
    }

    private static void set(ObjectNode json, String pointer, JsonNode value) {
        if (!pointer.isEmpty()) {
            JsonPointer at = JsonPointer.compile(pointer);
            ObjectNode holder = at.head().matches() ? json : json.withObject(at.head());
            holder.set(at.last().getMatchingProperty(), value);
        }
    }

    private static void setIfAbsent(ObjectNode json, String field, String value) {
        if (!json.has(field)) {
            json.put(field, value);
        }
    }

    /** What is said of years that are there goes to them, and others go in their place. */
    private void years(ObjectNode json) {
        if (years.isEmpty()) {
            return;
        }
        Map<String, ObjectNode> all = new TreeMap<>();
        json.path("years").forEach(one -> all.put(one.path("year").asText(), (ObjectNode) one));
        years.forEach((year, amounts) -> amounts.forEach((name, amount) -> all.computeIfAbsent(
                        year, none -> JSON.objectNode().put("year", year))
                .set(name, amount)));
        json.putArray("years").addAll(all.values());
    }

    /** An intention that is new holds from the day that is said; what was intended before stays. */
    private void intention(ObjectNode json) {
        Optional<String> intended = text(ContractColumn.INTENTION);
        ArrayNode steps = json.has("intentions") ? (ArrayNode) json.get("intentions") : JSON.arrayNode();
        JsonNode last = steps.isEmpty() ? JSON.objectNode() : steps.get(steps.size() - 1);
        if (intended.isEmpty() || last.path("intention").asText().equals(intended.get())) {
            return;
        }
        LocalDate on = text(ContractColumn.INTENTION_ON).map(LocalDate::parse).orElse(said.intentionsOn());
        if (last.path("on").asText().equals(on.toString())) {
            steps.remove(steps.size() - 1);
        }
        ObjectNode step = steps.addObject().put("on", on.toString()).put("intention", intended.get());
        text(ContractColumn.DECIDED_BY).or(said::decidedBy).ifPresent(who -> step.put("decidedBy", who));
        json.set("intentions", steps);
    }

    /** A finding about the JSON, at the cell that it came from. */
    private Finding inTable(Finding finding) {
        return new Finding(finding.severity(), finding.code(), place(finding.at()), finding.message());
    }

    private String place(String at) {
        if (!at.isEmpty() && !at.startsWith("/")) {
            return at;
        }
        Matcher ofYear = OF_YEAR.matcher(at);
        Optional<TableColumn> column = ofYear.matches() ? yearColumn(ofYear) : column(at);
        return column.map(one -> row.cell(one).place().text())
                .orElse(at.isEmpty() ? row.place().text() : row.place().text() + ", " + at);
    }

    private Optional<TableColumn> column(String at) {
        String field = at.startsWith("/intentions") ? "" : at;
        return header.columns().entrySet().stream()
                .filter(entry -> field.isEmpty()
                        ? at.startsWith("/intentions") && entry.getKey() == ContractColumn.INTENTION
                        : !entry.getKey().pointer().isEmpty()
                                && ((field + "/").startsWith(entry.getKey().pointer() + "/")
                                        || entry.getKey().pointer().startsWith(field + "/")))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private Optional<TableColumn> yearColumn(Matcher ofYear) {
        String year = made.path("years")
                .path(Integer.parseInt(ofYear.group(1)))
                .path("year")
                .asText();
        return header.years().entrySet().stream()
                .filter(entry -> entry.getKey().pointer().equals(ofYear.group(2)))
                .flatMap(entry -> entry.getValue().entrySet().stream())
                .filter(entry -> entry.getKey().toString().equals(year))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
