package org.concordat.registers.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.kernel.Finding;

/** One record as it is put together from the rows of a table that have its code. */
public final class FlatRecord {

    private static final Pattern CAPITAL = Pattern.compile("([a-z0-9])([A-Z])");

    private final String code;
    private final String entriesField;
    private final Pattern entry;
    private final ObjectNode json;
    private final ArrayNode entries;
    private final List<Integer> rows = new ArrayList<>();
    private final Map<String, String> cells = new HashMap<>();
    private final int first;

    /** @param first the first of its rows */
    FlatRecord(String code, String entriesField, int first) {
        this.code = code;
        this.entriesField = entriesField;
        this.first = first;
        this.entry = Pattern.compile("/%s/(\\d+)(/.*)?".formatted(Pattern.quote(entriesField)));
        this.json = JsonNodeFactory.withExactBigDecimals(true).objectNode();
        this.entries = json.putArray(entriesField);
    }

    public String code() {
        return code;
    }

    /** The record as JSON, as it would have been sent. */
    public JsonNode json() {
        return json;
    }

    /** @return what stands there already and is another */
    boolean saysOtherwise(FlatColumn column, JsonNode value) {
        JsonNode there = json.at("/" + String.join("/", column.path()));
        return !there.isMissingNode() && !there.equals(value);
    }

    /** @param cell the place that says it: the first of several rows */
    void set(FlatColumn column, JsonNode value, String cell) {
        set(json, column, value);
        cells.putIfAbsent(pointer("", column), cell);
    }

    private static String pointer(String holder, FlatColumn column) {
        return holder + "/" + String.join("/", column.path());
    }

    static void set(ObjectNode holder, FlatColumn column, JsonNode value) {
        ObjectNode inner = holder;
        for (String field : column.path().subList(0, column.path().size() - 1)) {
            inner = inner.withObject("/" + field);
        }
        inner.set(column.path().getLast(), value);
    }

    /** @param places by what they say */
    void add(ObjectNode one, int row, Map<FlatColumn, String> places) {
        if (!one.isEmpty()) {
            String holder = "/%s/%d".formatted(entriesField, entries.size());
            places.forEach((column, place) -> cells.put(pointer(holder, column), place));
            entries.add(one);
            rows.add(row);
        }
    }

    /** A finding about the JSON, at the cell that it came from; at the row and column where no cell says it. */
    public Finding inTable(Finding finding) {
        return new Finding(finding.severity(), finding.code(), place(finding.at()), finding.message());
    }

    private String place(String pointer) {
        String cell = cells.get(pointer);
        if (cell != null) {
            return cell;
        }
        Matcher at = entry.matcher(pointer);
        return at.matches() && Integer.parseInt(at.group(1)) < rows.size()
                ? "row " + rows.get(Integer.parseInt(at.group(1))) + column(at.group(2) == null ? "" : at.group(2))
                : "row " + first + column(pointer);
    }

    private static String column(String pointer) {
        return pointer.isEmpty()
                ? ""
                : ", "
                        + CAPITAL.matcher(pointer.substring(1).replace('/', '_'))
                                .replaceAll("$1_$2")
                                .toLowerCase(Locale.ROOT);
    }
}
