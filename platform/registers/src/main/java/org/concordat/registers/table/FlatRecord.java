package org.concordat.registers.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.kernel.Finding;

/** One record as it is put together from the rows of a table that have its code. */
public final class FlatRecord {

    private static final Pattern CAPITAL = Pattern.compile("([a-z0-9])([A-Z])");

    private final String code;
    private final Pattern entry;
    private final ObjectNode json;
    private final ArrayNode entries;
    private final List<Integer> rows = new ArrayList<>();

    FlatRecord(String code, String entriesField) {
        this.code = code;
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

    void set(FlatColumn column, JsonNode value) {
        set(json, column, value);
    }

    static void set(ObjectNode holder, FlatColumn column, JsonNode value) {
        ObjectNode inner = holder;
        for (String field : column.path().subList(0, column.path().size() - 1)) {
            inner = inner.withObject("/" + field);
        }
        inner.set(column.path().getLast(), value);
    }

    void add(ObjectNode one, int row) {
        if (!one.isEmpty()) {
            entries.add(one);
            rows.add(row);
        }
    }

    /** A finding about the JSON, at the row and column that it came from. */
    public Finding inTable(Finding finding) {
        Matcher at = entry.matcher(finding.at());
        String place = at.matches() && Integer.parseInt(at.group(1)) < rows.size()
                ? "row " + rows.get(Integer.parseInt(at.group(1))) + column(at.group(2) == null ? "" : at.group(2))
                : code + column(finding.at());
        return new Finding(finding.severity(), finding.code(), place, finding.message());
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
