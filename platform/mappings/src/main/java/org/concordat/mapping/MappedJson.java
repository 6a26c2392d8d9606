package org.concordat.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.kernel.Finding;

/** What a record came to. */
public sealed interface MappedJson {

    /** In their order; none where it came to nothing. */
    default List<ObjectNode> objects() {
        return List.of();
    }

    /** One object or more, in their order. */
    record Objects(List<ObjectNode> objects) implements MappedJson {}

    /** Nothing, as the expression says. */
    record LeftOut() implements MappedJson {}

    /**
     * Nothing, since something is wrong.
     *
     * @param findings at the line of the expression, {@code /mapping/} and its place from 0; none repeats a value
     * @param unmapped the lists of codes that lacked one
     */
    record Refused(List<Finding> findings, Set<String> unmapped) implements MappedJson {}

    /** What an expression came to, as far as it is objects of JSON. */
    static MappedJson of(JsonNode result) {
        List<JsonNode> parts = new ArrayList<>();
        if (result.isArray()) {
            result.forEach(parts::add);
        } else {
            parts.add(result);
        }
        parts.removeIf(JsonNode::isNull);
        Optional<JsonNode> odd = parts.stream()
                .filter(part -> !part.isObject() || isBeyondJson(part))
                .findFirst();
        if (odd.isPresent()) {
            return new MappedJson.Refused(
                    List.of(Finding.error(
                            "MAPPING_RESULT",
                            "/mapping",
                            "an object, a list of objects or null is expected, with numbers that are finite")),
                    Set.of());
        }
        return parts.isEmpty()
                ? new MappedJson.LeftOut()
                : new MappedJson.Objects(
                        parts.stream().map(ObjectNode.class::cast).toList());
    }

    /** JSON has no number for a division by nothing. */
    private static boolean isBeyondJson(JsonNode value) {
        if (value.isFloatingPointNumber() && !value.isBigDecimal()) {
            return !Double.isFinite(value.doubleValue());
        }
        for (JsonNode part : value) {
            if (isBeyondJson(part)) {
                return true;
            }
        }
        return false;
    }
}
