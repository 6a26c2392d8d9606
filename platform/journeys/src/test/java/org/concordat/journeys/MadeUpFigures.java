package org.concordat.journeys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * Looks at every figure of an answer and finds those that are made up, or have something made up in them, and do not say
 * so. An answer that shows no made-up figure at all is an error, since it would prove nothing.
 */
final class MadeUpFigures {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MARK = "illustrative";
    private static final Pattern INCLUDED = Pattern.compile("included ([A-Z0-9 ]+)");

    private final Set<String> boroughs;
    private final List<String> unmarked = new ArrayList<>();
    private int seen;

    private MadeUpFigures(Set<String> boroughs) {
        this.boroughs = boroughs;
    }

    /** @param boroughs whose figures are made up */
    static List<String> unmarked(Response answer, Set<String> boroughs) {
        String type = answer.contentType();
        if (type.startsWith(Suite.CSV)) {
            return unmarkedInCsv(answer.asString(), boroughs);
        }
        return type.startsWith(Suite.XLSX)
                ? unmarkedInWorkbook(answer.asByteArray(), boroughs)
                : unmarkedInJson(answer.asString(), boroughs);
    }

    /** Of a view, an explanation, or the returns of a borough. */
    static List<String> unmarkedInJson(String answer, Set<String> boroughs) {
        MadeUpFigures figures = new MadeUpFigures(boroughs);
        JsonNode json = json(answer);
        if (json.has("rows")) {
            figures.view(json);
        } else if (json.has("formula")) {
            figures.explanation(json);
        } else {
            figures.returns(json);
        }
        return figures.found();
    }

    static List<String> unmarkedInCsv(String answer, Set<String> boroughs) {
        MadeUpFigures figures = new MadeUpFigures(boroughs);
        // Excel is told the encoding by a byte order mark.
        String text = answer.startsWith("\uFEFF") ? answer.substring(1) : answer;
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            rows.forEach(row -> figures.row(row.getFieldsAsMap()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return figures.found();
    }

    static List<String> unmarkedInWorkbook(byte[] answer, Set<String> boroughs) {
        MadeUpFigures figures = new MadeUpFigures(boroughs);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(answer))) {
            List<Row> rows = workbook.getFirstSheet().read();
            List<String> header =
                    rows.getFirst().stream().map(cell -> cell.getText()).toList();
            for (Row row : rows.subList(1, rows.size())) {
                Map<String, String> values = new HashMap<>();
                for (int column = 0; column < header.size(); column++) {
                    values.put(header.get(column), row.getCellText(column));
                }
                figures.row(values);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return figures.found();
    }

    /** The head names the boroughs; every figure below is one of theirs or has them in its coverage. */
    private void view(JsonNode view) {
        Set<String> marked = texts(view.path(MARK));
        figures(view.path("rows"), "rows", view.path("borough").asText(), marked);
        figures(view.path("totals"), "totals", view.path("borough").asText(), marked);
    }

    private void figures(JsonNode node, String at, String borough, Set<String> marked) {
        if (isFigure(node)) {
            Set<String> inside = texts(node.at("/coverage/included"));
            if (!borough.isEmpty()) {
                inside.add(borough);
            }
            require(inside, marked, at);
        }
        node.properties().forEach(field -> {
            String name = field.getKey();
            String below = at + "/" + name;
            if (name.equals("contributions")) {
                field.getValue()
                        .properties()
                        .forEach(each -> figures(each.getValue(), below + "/" + each.getKey(), each.getKey(), marked));
            } else {
                figures(field.getValue(), below, borough, marked);
            }
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            figures(node.get(i), at + "/" + i, borough, marked);
        }
    }

    private void explanation(JsonNode explanation) {
        if (!isFigure(explanation)) {
            return;
        }
        explanation.path("boroughs").forEach(source -> {
            if (source.path("part").asText().equals("INCLUDED")) {
                String borough = source.path("borough").asText();
                require(
                        Set.of(borough),
                        source.at("/return/" + MARK).asBoolean()
                                        || source.path(MARK).asBoolean()
                                ? Set.of(borough)
                                : Set.of(),
                        "boroughs/" + borough);
            }
        });
    }

    private void returns(JsonNode answer) {
        JsonNode items = answer.path("items");
        for (JsonNode each : items.isArray() ? items : List.of(answer)) {
            String borough = each.path("borough").asText();
            require(
                    Set.of(borough),
                    each.path(MARK).asBoolean() ? Set.of(borough) : Set.of(),
                    each.path("id").asText());
        }
    }

    /** A row of a table says itself what is made up in it, since it may be copied elsewhere. */
    private void row(Map<String, String> row) {
        Set<String> inside = new TreeSet<>();
        String borough = row.getOrDefault("borough", "");
        row.forEach((column, text) -> {
            String figure = row.getOrDefault(column.replace("_coverage", ""), "");
            if (column.endsWith("_coverage") && !figure.isEmpty()) {
                INCLUDED.matcher(text)
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .flatMap(codes -> Stream.of(codes.split(" ")))
                        .forEach(inside::add);
                if (!borough.isEmpty()) {
                    inside.add(borough);
                }
            }
        });
        if (row.containsKey("coverage")) {
            INCLUDED.matcher(row.get("coverage"))
                    .results()
                    .flatMap(found -> Stream.of(found.group(1).split(" ")))
                    .forEach(inside::add);
            // A figure of a borough by itself is a number; what became of one that is not shown is a mark.
            if (!borough.isEmpty() && row.getOrDefault("current_budget", "").matches("-?[0-9.]+")) {
                inside.add(borough);
            }
        }
        require(
                inside,
                Set.of(row.getOrDefault(MARK, "").split("; ")),
                "%s %s %s".formatted(row.get("service_line"), row.get("row"), borough));
    }

    private void require(Set<String> inside, Set<String> marked, String at) {
        for (String borough : inside) {
            if (boroughs.contains(borough)) {
                seen++;
                if (!marked.contains(borough)) {
                    unmarked.add("%s: %s is made up and not marked".formatted(at, borough));
                }
            }
        }
    }

    private List<String> found() {
        if (seen == 0) {
            throw new AssertionError("there is no made-up figure in this answer");
        }
        return unmarked;
    }

    private static boolean isFigure(JsonNode node) {
        return node.has("status") && node.hasNonNull("value");
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
