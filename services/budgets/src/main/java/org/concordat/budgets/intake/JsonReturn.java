package org.concordat.budgets.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concordat.budgets.intake.RawReturn.RawLine;
import org.concordat.budgets.intake.RawReturn.RawTotal;
import org.concordat.budgets.intake.RawReturn.Said;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.Finding;
import org.concordat.web.table.Cell;
import org.concordat.web.table.CellPlace;

/** A return as JSON. The tree is walked by hand: an amount that is wrong is a finding here, not a failure to bind. */
final class JsonReturn {

    private static final int BYTES_MAX = 20 * 1024 * 1024;
    private static final int DEPTH_MAX = 10;
    private static final Set<String> MEMBERS = Set.of("period", "unit", "illustrative", "lines", "controlTotals");
    private static final Set<String> TOTAL_MEMBERS = Set.of("fund", "type", "measure", "total");

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH_MAX)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final List<Finding> wrong = new ArrayList<>();

    private JsonReturn() {}

    static RawReturn read(byte[] body) {
        return new JsonReturn().convert(parse(body));
    }

    private static JsonNode parse(byte[] body) {
        if (body.length > BYTES_MAX) {
            String message = "The return has %,d bytes; at most %,d are read.".formatted(body.length, BYTES_MAX);
            throw new ReturnRefused(
                    ReturnRefused.Kind.TOO_LARGE,
                    "file-too-large",
                    message,
                    List.of(Finding.error("FILE_TOO_LARGE", "", message)));
        }
        try (JsonParser parser = JSON.createParser(body)) {
            JsonNode root = JSON.readTree(parser);
            // An empty body has no node at all.
            return root == null ? JSON.missingNode() : root;
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " at line %d, column %d"
                            .formatted(
                                    e.getLocation().getLineNr(), e.getLocation().getColumnNr());
            String message = "The body is not well-formed JSON%s: %s.".formatted(where, e.getOriginalMessage());
            throw malformed(List.of(Finding.error("MALFORMED_JSON", "", message)), message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReturnRefused malformed(List<Finding> findings, String detail) {
        return new ReturnRefused(ReturnRefused.Kind.MALFORMED, "malformed-return", detail, findings);
    }

    private RawReturn convert(JsonNode root) {
        if (!isObject(root, "")) {
            throw malformed(wrong, "A return is a JSON object.");
        }
        knownOnly(root, "", MEMBERS);
        List<RawLine> lines = new ArrayList<>();
        List<JsonNode> lineNodes = elements(root, "lines");
        for (int i = 0; i < lineNodes.size(); i++) {
            line(lineNodes.get(i), "/lines/" + i).ifPresent(lines::add);
        }
        List<RawTotal> totals = new ArrayList<>();
        List<JsonNode> totalNodes = elements(root, "controlTotals");
        for (int i = 0; i < totalNodes.size(); i++) {
            total(totalNodes.get(i), "/controlTotals/" + i).ifPresent(totals::add);
        }
        RawReturn raw = new RawReturn(
                said(root, "", "period"), said(root, "", "unit"), lines, totals, List.of(), illustrative(root));
        if (!wrong.isEmpty()) {
            throw malformed(wrong, "The body is JSON, but not of the shape of a budget return.");
        }
        return raw;
    }

    private boolean illustrative(JsonNode root) {
        Optional<JsonNode> said = present(root, "illustrative");
        if (said.isPresent() && !said.get().isBoolean()) {
            wrong.add(Finding.error("WRONG_TYPE", "/illustrative", "True or false should stand here."));
        }
        return said.map(JsonNode::booleanValue).orElse(false);
    }

    private Optional<RawLine> line(JsonNode node, String at) {
        if (!isObject(node, at)) {
            return Optional.empty();
        }
        knownOnly(
                node, at, Arrays.stream(Field.values()).map(Field::json).collect(java.util.stream.Collectors.toSet()));
        LinePlace place = new LinePlace.InJson(at);
        Map<Field, Cell> cells = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            present(node, field.json())
                    .flatMap(value -> field.measure().isPresent()
                            ? amount(value, place.of(field))
                            : text(value, place.of(field)).map(said -> cell(said.text(), place.of(field))))
                    .filter(cell -> !cell.isBlank())
                    .ifPresent(cell -> cells.put(field, cell));
        }
        return Optional.of(new RawLine(place, cells));
    }

    private Optional<RawTotal> total(JsonNode node, String at) {
        if (!isObject(node, at)) {
            return Optional.empty();
        }
        knownOnly(node, at, TOTAL_MEMBERS);
        Optional<Said> fund = said(node, at, "fund");
        Optional<Said> type = said(node, at, "type");
        Optional<Said> measure = said(node, at, "measure");
        Optional<Cell> total = present(node, "total").flatMap(value -> amount(value, at + "/total"));
        if (measure.isEmpty() || total.isEmpty()) {
            wrong.add(Finding.error("MEMBER_MISSING", at, "A control total has a measure and a total."));
            return Optional.empty();
        }
        if (BudgetMeasure.ofJson(measure.get().text()).isEmpty()) {
            wrong.add(Finding.error(
                    "UNKNOWN_MEASURE",
                    measure.get().at(),
                    "'%s' is no measure; they are %s."
                            .formatted(
                                    measure.get().text(),
                                    Arrays.stream(BudgetMeasure.values())
                                            .map(BudgetMeasure::json)
                                            .toList())));
            return Optional.empty();
        }
        return Optional.of(new RawTotal(fund, type, measure.get(), total.get()));
    }

    /** A number, or a text that may say one: {@code "£1,234.50"} is read as in the other formats. */
    private Optional<Cell> amount(JsonNode value, String at) {
        CellPlace place = CellPlace.of(at);
        if (value.isNumber()) {
            return Optional.of(new Cell.Numeric(place, value.decimalValue()));
        }
        if (value.isBoolean()) {
            return Optional.of(new Cell.Truth(place, value.booleanValue()));
        }
        return text(value, at).map(said -> cell(said.text(), at));
    }

    private static Cell cell(String text, String at) {
        CellPlace place = CellPlace.of(at);
        return text.replace('\u00a0', ' ').isBlank() ? new Cell.Blank(place) : new Cell.Text(place, text);
    }

    private Optional<Said> said(JsonNode node, String at, String member) {
        return present(node, member)
                .flatMap(value -> text(value, at + "/" + member))
                .filter(said -> !said.text().isBlank());
    }

    private Optional<Said> text(JsonNode value, String at) {
        if (value.isTextual()) {
            return Optional.of(new Said(value.textValue(), at));
        }
        wrong.add(Finding.error(
                "WRONG_TYPE",
                at,
                "A %s stands where a text should."
                        .formatted(value.getNodeType().name().toLowerCase(java.util.Locale.ROOT))));
        return Optional.empty();
    }

    private static Optional<JsonNode> present(JsonNode node, String member) {
        return Optional.ofNullable(node.get(member)).filter(value -> !value.isNull());
    }

    private List<JsonNode> elements(JsonNode root, String member) {
        Optional<JsonNode> found = present(root, member);
        if (found.isPresent() && !found.get().isArray()) {
            wrong.add(Finding.error("WRONG_TYPE", "/" + member, "A list should stand here."));
            return List.of();
        }
        List<JsonNode> elements = new ArrayList<>();
        found.ifPresent(array -> array.forEach(elements::add));
        return elements;
    }

    private boolean isObject(JsonNode node, String at) {
        if (!node.isObject()) {
            wrong.add(Finding.error("WRONG_TYPE", at, "An object should stand here."));
        }
        return node.isObject();
    }

    private void knownOnly(JsonNode node, String at, Set<String> known) {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                String pointer = name.replace("~", "~0").replace("/", "~1");
                wrong.add(Finding.error(
                        "UNKNOWN_FIELD",
                        at + "/" + pointer,
                        "There is no such field; there are %s."
                                .formatted(known.stream().sorted().toList())));
            }
        });
    }
}
