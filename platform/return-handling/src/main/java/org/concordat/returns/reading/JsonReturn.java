package org.concordat.returns.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.Finding;
import org.concordat.kernel.FirstFindings;
import org.concordat.kernel.FirstFindings.Further;
import org.concordat.returns.form.ChartTotals;
import org.concordat.returns.form.Column;
import org.concordat.returns.form.Column.Use;
import org.concordat.returns.form.LineSchema;
import org.concordat.returns.form.ReturnForm;
import org.concordat.returns.reading.RawReturn.PlacedText;
import org.concordat.returns.reading.RawReturn.RawLine;
import org.concordat.returns.reading.RawReturn.RawTotal;
import org.concordat.web.json.JsonGate;
import org.concordat.web.json.JsonRefused;
import org.concordat.web.table.Cell;
import org.concordat.web.table.CellPlace;
import org.jspecify.annotations.Nullable;

/** A return as JSON. It is taken apart line by line as it is read: an amount that is wrong is a finding here, not a failure to bind. */
final class JsonReturn<L> {

    private static final int BYTES_MAX = 20 * 1024 * 1024;
    private static final JsonGate GATE = new JsonGate(JsonGate.Bounds.TAKEN_APART);

    private final ReturnForm<L, ?> form;
    private final LineSchema<L> schema;
    private final Set<String> members;
    private final Set<String> lineMembers;
    private final List<Column<L, ?>> groups;
    private final Set<String> totalMembers;
    private final FirstFindings wrong = new FirstFindings();
    private final List<RawLine> lines = new ArrayList<>();
    private final List<RawTotal<L>> totals = new ArrayList<>();
    private int lineCount;
    private int totalCount;

    private JsonReturn(ReturnForm<L, ?> form) {
        this.form = form;
        this.schema = form.schema();
        this.members = schema.hasAmounts()
                ? Set.of("period", "unit", "illustrative", "lines", "controlTotals")
                : Set.of("period", "illustrative", "lines", "controlTotals");
        this.lineMembers = schema.with(Use.SENT).map(Column::name).collect(Collectors.toSet());
        this.groups = Stream.concat(
                        schema.with(Use.GROUP), form.chartTotals().<Column<L, ?>>map(ChartTotals::column).stream())
                .toList();
        this.totalMembers = Stream.concat(groups.stream().map(Column::name), Stream.of("measure", "total"))
                .collect(Collectors.toSet());
    }

    static <L> RawReturn<L> read(byte[] body, ReturnForm<L, ?> form) {
        requireSize(body);
        return new JsonReturn<>(form).convert(body);
    }

    private static void requireSize(byte[] body) {
        if (body.length > BYTES_MAX) {
            String message = "The return has %,d bytes; at most %,d are read.".formatted(body.length, BYTES_MAX);
            throw new ReturnRefused(
                    ReturnRefused.Kind.TOO_LARGE,
                    "file-too-large",
                    message,
                    List.of(Finding.error("FILE_TOO_LARGE", "", message)));
        }
    }

    private static ReturnRefused malformed(List<Finding> findings, String detail) {
        return new ReturnRefused(ReturnRefused.Kind.MALFORMED, "malformed-return", detail, findings);
    }

    private RawReturn<L> convert(byte[] body) {
        JsonNode root;
        try {
            root = GATE.read(body, Map.of("lines", this::line, "controlTotals", this::total));
        } catch (JsonRefused refused) {
            Finding finding = refused.finding();
            String message = "The body is not the JSON of a return%s: %s."
                    .formatted(finding.at().isEmpty() ? "" : " at " + finding.at(), finding.message());
            throw malformed(List.of(finding), message);
        }
        if (!isObject(root, "")) {
            throw malformed(wrong.all(), "A return is a JSON object.");
        }
        Interpretation.requireSize(lineCount, totalCount);
        knownOnly(root, "", members);
        listOnly(root, "lines");
        listOnly(root, "controlTotals");
        RawReturn<L> raw = new RawReturn<>(
                said(root, "", "period"),
                said(root, "", "unit"),
                lines,
                totals,
                List.of(),
                Further.NONE,
                illustrative(root),
                false);
        if (!wrong.isEmpty()) {
            throw malformed(wrong.all(), "The body is JSON, but not of the shape of %s.".formatted(form.aName()));
        }
        return raw;
    }

    private boolean illustrative(JsonNode root) {
        Optional<JsonNode> said = present(root, "illustrative");
        if (said.isPresent() && !said.get().isBoolean()) {
            wrong.accept(Finding.error("WRONG_TYPE", "/illustrative", "True or false should stand here."));
        }
        return said.map(JsonNode::booleanValue).orElse(false);
    }

    /** Those beyond as many as are read are only counted. */
    private void line(int position, JsonGate.Element element) {
        lineCount = position + 1;
        if (position < Interpretation.LINES_MAX) {
            line(element.read(), position).ifPresent(lines::add);
        }
    }

    private void total(int position, JsonGate.Element element) {
        totalCount = position + 1;
        if (position < Interpretation.TOTALS_MAX) {
            total(element.read(), "/controlTotals/" + position).ifPresent(totals::add);
        }
    }

    private Optional<RawLine> line(JsonNode node, int position) {
        LinePlace place = new LinePlace.InJson(position);
        if (!isObject(node, place.line())) {
            return Optional.empty();
        }
        knownOnly(node, place.line(), lineMembers);
        @Nullable Cell[] cells = new Cell[schema.columns().size()];
        for (int i = 0; i < cells.length; i++) {
            Column<L, ?> column = schema.columns().get(i);
            JsonNode value = column.is(Use.SENT) ? node.get(column.name()) : null;
            if (value != null && !value.isNull()) {
                int index = i;
                cells[i] = cell(value, column, () -> place.of(column, index));
            }
        }
        return Optional.of(new RawLine(place, cells));
    }

    private @Nullable Cell cell(JsonNode value, Column<L, ?> column, CellPlace place) {
        Optional<Cell> cell = column.kind().isNumeric()
                ? number(value, place)
                : text(value, place).map(said -> cell(said, place));
        return cell.filter(found -> !found.isBlank()).orElse(null);
    }

    private Optional<RawTotal<L>> total(JsonNode node, String at) {
        if (!isObject(node, at)) {
            return Optional.empty();
        }
        knownOnly(node, at, totalMembers);
        Map<Column<L, ?>, PlacedText> group = new LinkedHashMap<>();
        groups.forEach(column -> said(node, at, column.name()).ifPresent(text -> group.put(column, text)));
        Optional<PlacedText> measure = said(node, at, "measure");
        Optional<Cell> total = present(node, "total").flatMap(value -> number(value, CellPlace.of(at + "/total")));
        if (measure.isEmpty() || total.isEmpty()) {
            wrong.accept(Finding.error("MEMBER_MISSING", at, "A control total has a measure and a total."));
            return Optional.empty();
        }
        Optional<Column<L, ?>> column = schema.find(measure.get().text()).filter(found -> found.is(Use.ADDED_UP));
        if (column.isEmpty()) {
            wrong.accept(Finding.error(
                    "UNKNOWN_MEASURE",
                    measure.get().at(),
                    "'%s' is no measure; they are %s."
                            .formatted(
                                    measure.get().text(),
                                    schema.with(Use.ADDED_UP).map(Column::name).toList())));
            return Optional.empty();
        }
        return Optional.of(new RawTotal<>(group, column.get(), total.get(), Optional.empty(), false));
    }

    /** A number, or a text that may say one: {@code "£1,234.50"} is read as in the other formats. */
    private Optional<Cell> number(JsonNode value, CellPlace place) {
        if (value.isNumber()) {
            return Optional.of(new Cell.Numeric(place, value.decimalValue()));
        }
        if (value.isBoolean()) {
            return Optional.of(new Cell.Truth(place, value.booleanValue()));
        }
        return text(value, place).map(said -> cell(said, place));
    }

    private static Cell cell(String text, CellPlace place) {
        return text.replace('\u00a0', ' ').isBlank() ? new Cell.Blank(place) : new Cell.Text(place, text);
    }

    private Optional<PlacedText> said(JsonNode node, String at, String member) {
        CellPlace place = CellPlace.of(at + "/" + member);
        return present(node, member)
                .flatMap(value -> text(value, place))
                .filter(text -> !text.isBlank())
                .map(text -> new PlacedText(text, place.text()));
    }

    private Optional<String> text(JsonNode value, CellPlace place) {
        if (value.isTextual()) {
            return Optional.of(value.textValue());
        }
        wrong.accept(Finding.error(
                "WRONG_TYPE",
                place.text(),
                "A %s stands where a text should."
                        .formatted(value.getNodeType().name().toLowerCase(Locale.ROOT))));
        return Optional.empty();
    }

    private static Optional<JsonNode> present(JsonNode node, String member) {
        return Optional.ofNullable(node.get(member)).filter(value -> !value.isNull());
    }

    /** A list has been taken apart and is not there any more. */
    private void listOnly(JsonNode root, String member) {
        if (present(root, member).isPresent()) {
            wrong.accept(Finding.error("WRONG_TYPE", "/" + member, "A list should stand here."));
        }
    }

    private boolean isObject(JsonNode node, String at) {
        if (!node.isObject()) {
            wrong.accept(Finding.error("WRONG_TYPE", at, "An object should stand here."));
        }
        return node.isObject();
    }

    private void knownOnly(JsonNode node, String at, Set<String> known) {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                String pointer = name.replace("~", "~0").replace("/", "~1");
                wrong.accept(Finding.error(
                        "UNKNOWN_FIELD",
                        at + "/" + pointer,
                        "There is no such field; there are %s."
                                .formatted(known.stream().sorted().toList())));
            }
        });
    }
}
