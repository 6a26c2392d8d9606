package org.concordat.returns.totals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Control totals as the database keeps them with an approved version. Also reads what the first release wrote, which kept
 * budgets only: the group beside the measure, the measure as a constant, the total as an object.
 */
public final class TotalsJson {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern CONSTANT = Pattern.compile("[A-Z]+(_[A-Z]+)*");

    private TotalsJson() {}

    public static String write(ControlTotals totals) {
        ObjectNode root = JSON.createObjectNode().put("lines", totals.lines());
        ArrayNode sums = root.putArray("sums");
        for (ControlTotals.Sum sum : totals.sums()) {
            ObjectNode node = sums.addObject();
            ObjectNode group = node.putObject("group");
            sum.group().forEach(group::put);
            node.put("measure", sum.measure())
                    .put("reported", sum.reported())
                    .put("total", sum.total().toPlainString());
        }
        return root.put("digest", totals.digest()).toString();
    }

    /** @throws IllegalStateException when it is neither shape: somebody edited it */
    public static ControlTotals read(String stored) {
        try {
            JsonNode root = JSON.readTree(stored);
            List<ControlTotals.Sum> sums = new ArrayList<>();
            root.required("sums").forEach(sum -> sums.add(sum(sum)));
            return new ControlTotals(
                    root.required("lines").intValue(),
                    sums,
                    root.required("digest").textValue());
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IllegalStateException("control totals that cannot be read", e);
        }
    }

    private static ControlTotals.Sum sum(JsonNode node) {
        Map<String, String> group = new LinkedHashMap<>();
        JsonNode ownGroup = node.get("group");
        if (ownGroup != null) {
            ownGroup.properties()
                    .forEach(part -> group.put(part.getKey(), part.getValue().textValue()));
        } else {
            for (String name : List.of("fund", "type")) {
                group.put(name, node.required(name).textValue());
            }
        }
        JsonNode total = node.required("total");
        return new ControlTotals.Sum(
                group,
                name(node.required("measure").textValue()),
                node.required("reported").intValue(),
                total.isObject()
                        ? new BigDecimal(total.required("pounds").asText()).setScale(2)
                        : new BigDecimal(total.textValue()));
    }

    /** {@code CURRENT_BUDGET} of the first release is {@code currentBudget}. */
    private static String name(String measure) {
        if (!CONSTANT.matcher(measure).matches()) {
            return measure;
        }
        return Pattern.compile("_(.)")
                .matcher(measure.toLowerCase(Locale.ROOT))
                .replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }
}
