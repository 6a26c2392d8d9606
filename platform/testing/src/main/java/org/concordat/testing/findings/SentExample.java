package org.concordat.testing.findings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Sends an example in the formats that it has, wrong and right, and looks for its finding at its place. A service may say
 * it in a refusal or beside what it has taken; it may say more than it.
 */
public final class SentExample {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final FindingExample example;

    public SentExample(FindingExample example) {
        this.example = example;
    }

    /** Sends a table of a media type. */
    @FunctionalInterface
    public interface Sending {
        Response send(String mediaType, byte[] table);
    }

    /** A finding as it is told. */
    record Said(String code, String at) {}

    /** As CSV and as a workbook: the finding names row and column, and the cell where there is one. */
    public void asTables(Sending sending) {
        Pattern place = place();
        for (String format : List.of(CSV, XLSX)) {
            Response answer = sending.send(format, table(format, example.wrong()));
            assertThat(said(answer))
                    .as("%s of %s, answered %s", format, example, answer.asString())
                    .anyMatch(said -> said.code().equals(example.code())
                            && place.matcher(said.at()).matches());
            if (example.hasRight()) {
                isRight(format, sending.send(format, table(format, example.right())));
            }
        }
    }

    /** The rows of the table as lines of JSON: the finding names them by pointers. @param texts columns that are never numbers */
    public void asLines(Set<String> texts, Function<JsonNode, Response> sending) {
        String pointer = pointer();
        Response answer = sending.apply(lines(example.wrong(), texts));
        assertThat(said(answer))
                .as("JSON of %s, answered %s", example, answer.asString())
                .contains(new Said(example.code(), pointer));
        if (example.hasRight()) {
            isRight("JSON", sending.apply(lines(example.right(), texts)));
        }
    }

    private String pointer() {
        if (example.isLiteral()) {
            return example.literal();
        }
        String line = example.row() == 0 ? "" : "/lines/" + (example.row() - 1);
        return example.column().isEmpty() ? line : line + "/" + camelCase(example.column());
    }

    /** JSON that differs from another in some fields, of which those that are null are left out. */
    public void asJson(String other, Function<String, Response> sending) {
        Response answer = sending.apply(changed(other, example.wrong()));
        assertThat(said(answer))
                .as("JSON of %s, answered %s", example, answer.asString())
                .contains(new Said(example.code(), example.at()));
        if (example.hasRight()) {
            isRight("JSON", sending.apply(changed(other, example.right())));
        }
    }

    private void isRight(String format, Response answer) {
        assertThat(answer.statusCode())
                .as("%s of what is right for %s, answered %s", format, example, answer.asString())
                .isIn(200, 201, 202, 422);
        assertThat(said(answer))
                .as("%s of what is right for %s", format, example)
                .extracting(Said::code)
                .doesNotContain(example.code());
    }

    private Pattern place() {
        if (example.isLiteral()) {
            return Pattern.compile(Pattern.quote(example.literal()));
        }
        if (example.row() == 0) {
            return Pattern.compile("");
        }
        int row = example.row() + 1;
        int column = example.columns().indexOf(example.column());
        String named = example.column().isEmpty() ? "" : ", " + Pattern.quote(example.column());
        String cell = column < 0 ? "" : "( \\(" + (char) ('A' + column) + row + "\\))?";
        return Pattern.compile("row " + row + named + cell);
    }

    private byte[] table(String format, String cells) {
        List<List<String>> rows = example.table(cells);
        if (format.equals(CSV)) {
            StringBuilder text = new StringBuilder();
            rows.forEach(row -> text.append(String.join(",", row)).append("\r\n"));
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Examples", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("return");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    String text = rows.get(row).get(column);
                    if (NUMBER.matcher(text).matches()) {
                        sheet.value(row, column, new BigDecimal(text));
                    } else if (!text.isEmpty()) {
                        sheet.inlineString(row, column, text);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private JsonNode lines(String cells, Set<String> texts) {
        ArrayNode lines = JSON.createArrayNode();
        for (List<String> row : FindingExample.rows(cells)) {
            ObjectNode line = lines.addObject();
            for (int column = 0; column < row.size(); column++) {
                String name = example.columns().get(column);
                String text = row.get(column);
                if (NUMBER.matcher(text).matches() && !texts.contains(name)) {
                    line.put(camelCase(name), new BigDecimal(text));
                } else if (!text.isEmpty()) {
                    line.put(camelCase(name), text);
                }
            }
        }
        return lines;
    }

    private static String changed(String other, String change) {
        try {
            ObjectNode json = (ObjectNode) JSON.readTree(other);
            JSON.readTree(change.isEmpty() ? "{}" : change).properties().forEach(field -> {
                if (field.getValue().isNull()) {
                    json.remove(field.getKey());
                } else {
                    json.set(field.getKey(), field.getValue());
                }
            });
            return json.toString();
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + change, e);
        }
    }

    /** All findings of an answer, wherever in it they stand. */
    private static List<Said> said(Response answer) {
        List<Said> said = new ArrayList<>();
        try {
            collect(JSON.readTree(answer.asByteArray()), said);
        } catch (IOException e) {
            throw new AssertionError("no JSON: " + answer.asString(), e);
        }
        return said;
    }

    private static void collect(JsonNode node, List<Said> said) {
        if (node.has("code") && node.has("severity")) {
            said.add(new Said(node.path("code").asText(), node.path("at").asText()));
        }
        node.forEach(child -> collect(child, said));
    }

    private static String camelCase(String column) {
        StringBuilder name = new StringBuilder();
        for (String word : column.split("_")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
