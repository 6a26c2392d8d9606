package org.concordat.returns.reading;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.concordat.kernel.Finding;
import org.concordat.kernel.FirstFindings.Further;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.Period;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.returns.form.Column;
import org.concordat.returns.form.Kind;
import org.concordat.returns.form.LineSchema;
import org.concordat.returns.form.ReadLine;
import org.concordat.web.json.JsonGate;
import org.concordat.web.json.JsonRefused;
import org.concordat.web.table.TableColumn;
import org.jspecify.annotations.Nullable;

/**
 * A reading as it is kept beside its source: JSON, packed. A line is an array of its position, the bits of what could not
 * be read, which of the headers is its own, and its cells in the order of the columns named at the head.
 */
final class ReadingJson<L> {

    /** Of this form. A reading kept in another, or by a schema with other columns, is not read: its source is. */
    private static final int VERSION = 3;

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonGate GATE = new JsonGate(JsonGate.Bounds.TAKEN_APART);

    private final LineSchema<L> schema;
    private final List<String> names;

    ReadingJson(LineSchema<L> schema) {
        this.schema = schema;
        this.names = schema.columns().stream().map(Column::name).toList();
    }

    byte[] write(ReadReturn<L> read) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(new GZIPOutputStream(bytes))) {
            json.writeStartObject();
            json.writeNumberField("version", VERSION);
            json.writeStringField("period", read.period().toString());
            if (read.unit().isPresent()) {
                json.writeStringField("unit", read.unit().get().name());
            }
            json.writeBooleanField("illustrative", read.illustrative());
            json.writeArrayFieldStart("columns");
            for (String name : names) {
                json.writeString(name);
            }
            json.writeEndArray();
            List<List<Optional<TableColumn>>> headers = headers(read.lines());
            headers(json, headers);
            json.writeArrayFieldStart("lines");
            for (ReadLine<L> line : read.lines()) {
                line(json, (RowLine<L>) line, headers);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("totals");
            for (PrintedTotal total : read.controlTotals()) {
                total(json, total);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("findings");
            for (Finding finding : read.findings()) {
                json.writeStartArray();
                json.writeString(finding.severity().name());
                json.writeString(finding.code());
                json.writeString(finding.at());
                json.writeString(finding.message());
                json.writeEndArray();
            }
            json.writeEndArray();
            json.writeNumberField("further", read.further().count());
            json.writeBooleanField("errorAmongFurther", read.further().errorAmongThem());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Of a table, mostly one; a sheet that has several lines in a row has one for each of them. JSON has none. */
    private static <L> List<List<Optional<TableColumn>>> headers(List<ReadLine<L>> lines) {
        Set<List<Optional<TableColumn>>> headers = new LinkedHashSet<>();
        List<Optional<TableColumn>> last = List.of();
        for (ReadLine<L> line : lines) {
            if (((RowLine<L>) line).place() instanceof LinePlace.InTable table && table.header() != last) {
                last = table.header();
                headers.add(last);
            }
        }
        return List.copyOf(headers);
    }

    /** The table's columns, index and title by the schema's. */
    private static void headers(JsonGenerator json, List<List<Optional<TableColumn>>> headers) throws IOException {
        json.writeArrayFieldStart("headers");
        for (List<Optional<TableColumn>> header : headers) {
            json.writeStartArray();
            for (Optional<TableColumn> column : header) {
                if (column.isEmpty()) {
                    json.writeNull();
                } else {
                    json.writeStartArray();
                    json.writeNumber(column.get().index());
                    json.writeString(column.get().title());
                    json.writeEndArray();
                }
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void line(JsonGenerator json, RowLine<L> line, List<List<Optional<TableColumn>>> headers)
            throws IOException {
        json.writeStartArray();
        json.writeNumber(line.place().position());
        json.writeNumber(line.unreadable());
        json.writeNumber(line.place() instanceof LinePlace.InTable table ? headers.indexOf(table.header()) : -1);
        for (int i = 0; i < names.size(); i++) {
            Object value = line.printed(i);
            switch (value) {
                case null -> json.writeNull();
                case Enum<?> code -> json.writeString(code.name());
                default -> json.writeString(value.toString());
            }
        }
        json.writeEndArray();
    }

    private static void total(JsonGenerator json, PrintedTotal total) throws IOException {
        json.writeStartObject();
        json.writeStringField("at", total.at());
        json.writeObjectFieldStart("group");
        for (Map.Entry<String, String> part : total.group().entrySet()) {
            json.writeStringField(part.getKey(), part.getValue());
        }
        json.writeEndObject();
        json.writeStringField("measure", total.measure());
        json.writeStringField("total", total.total().toString());
        if (total.span().isPresent()) {
            json.writeStringField("label", total.span().get().label());
            json.writeNumberField("first", total.span().get().first());
            json.writeNumberField("last", total.span().get().last());
        }
        json.writeEndObject();
    }

    ReadReturn<L> read(byte[] kept) {
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(kept))) {
            JsonNode root = GATE.read(unpacked.readAllBytes());
            List<String> columns = texts(root.required("columns"));
            if (root.required("version").intValue() != VERSION || !columns.equals(names)) {
                throw new IllegalArgumentException("a reading kept by another form");
            }
            return read(root);
        } catch (IOException | InvalidValue | DateTimeException | JsonRefused e) {
            throw new IllegalArgumentException("no reading of this form", e);
        }
    }

    private ReadReturn<L> read(JsonNode root) {
        Optional<MoneyUnit> unit =
                Optional.ofNullable(root.get("unit")).map(text -> MoneyUnit.valueOf(text.textValue()));
        List<List<Optional<TableColumn>>> headers = all(root.required("headers"), ReadingJson::header);
        List<ReadLine<L>> lines = new ArrayList<>();
        for (JsonNode node : root.required("lines")) {
            lines.add(line(node, unit.orElse(MoneyUnit.GBP), lines.size() + 1, headers));
        }
        return new ReadReturn<>(
                Period.parse(root.required("period").textValue()),
                unit,
                root.required("illustrative").booleanValue(),
                lines,
                all(root.required("totals"), ReadingJson::total),
                all(root.required("findings"), ReadingJson::finding),
                new Further(
                        root.required("further").intValue(),
                        root.required("errorAmongFurther").booleanValue()));
    }

    private RowLine<L> line(JsonNode node, MoneyUnit unit, int number, List<List<Optional<TableColumn>>> headers) {
        int position = node.required(0).intValue();
        int header = node.required(2).intValue();
        @Nullable Object[] printed = new Object[names.size()];
        for (int i = 0; i < printed.length; i++) {
            String text = node.required(i + 3).textValue();
            printed[i] =
                    text == null ? null : value(text, schema.columns().get(i).kind());
        }
        return new RowLine<>(
                schema,
                unit,
                number,
                header < 0 ? new LinePlace.InJson(position) : new LinePlace.InTable(position, headers.get(header)),
                printed,
                node.required(1).longValue());
    }

    private static Object value(String text, Kind<?> kind) {
        return switch (kind) {
            case Kind.Code code -> text;
            case Kind.Prose prose -> text;
            case Kind.Choice<?> choice -> Enum.valueOf(choice.codes(), text);
            case Kind.Amount amount -> new BigDecimal(text);
            case Kind.Count count -> new BigDecimal(text);
            case Kind.Number number -> new BigDecimal(text);
            case Kind.Day day -> LocalDate.parse(text);
        };
    }

    private static List<Optional<TableColumn>> header(JsonNode columns) {
        return all(
                columns,
                column -> column.isNull()
                        ? Optional.empty()
                        : Optional.of(new TableColumn(
                                column.required(0).intValue(),
                                column.required(1).textValue())));
    }

    private static PrintedTotal total(JsonNode node) {
        Map<String, String> group = new LinkedHashMap<>();
        node.required("group")
                .properties()
                .forEach(part -> group.put(part.getKey(), part.getValue().textValue()));
        return new PrintedTotal(
                node.required("at").textValue(),
                group,
                node.required("measure").textValue(),
                new BigDecimal(node.required("total").textValue()),
                Optional.ofNullable(node.get("label"))
                        .map(label -> new PrintedTotal.Span(
                                label.textValue(),
                                node.required("first").intValue(),
                                node.required("last").intValue())));
    }

    private static Finding finding(JsonNode node) {
        return new Finding(
                Finding.Severity.valueOf(node.required(0).textValue()),
                node.required(1).textValue(),
                node.required(2).textValue(),
                node.required(3).textValue());
    }

    private static List<String> texts(JsonNode array) {
        return all(array, JsonNode::textValue);
    }

    private static <T> List<T> all(JsonNode array, Function<JsonNode, T> reading) {
        List<T> all = new ArrayList<>(array.size());
        array.forEach(node -> all.add(reading.apply(node)));
        return all;
    }
}
