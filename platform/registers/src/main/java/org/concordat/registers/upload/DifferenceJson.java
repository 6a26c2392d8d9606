package org.concordat.registers.upload;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.concordat.registers.upload.RowResult.Difference;

/** How two records differ, value by value. */
final class DifferenceJson {

    private DifferenceJson() {}

    static List<Difference> between(JsonNode before, JsonNode after) {
        Map<String, String> then = values(before);
        Map<String, String> now = values(after);
        TreeSet<String> places = new TreeSet<>(then.keySet());
        places.addAll(now.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String at : places) {
            Optional<String> from = Optional.ofNullable(then.get(at));
            Optional<String> to = Optional.ofNullable(now.get(at));
            if (!from.equals(to)) {
                differences.add(new Difference(at, from, to));
            }
        }
        return differences;
    }

    private static Map<String, String> values(JsonNode node) {
        Map<String, String> values = new TreeMap<>();
        collect(node, "", values);
        return values;
    }

    private static void collect(JsonNode node, String at, Map<String, String> values) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(field.getValue(), at + "/" + field.getKey(), values));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), at + "/" + i, values);
            }
        } else if (node.isNumber()) {
            values.put(at, node.decimalValue().stripTrailingZeros().toPlainString());
        } else if (!node.isNull()) {
            values.put(at, node.asText());
        }
    }
}
