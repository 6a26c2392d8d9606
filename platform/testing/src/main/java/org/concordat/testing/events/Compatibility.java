package org.concordat.testing.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a consumer written against the published schema can still read what is published under the current one. A
 * consumer ignores what it does not know, so adding an optional property breaks nobody; everything it may rely on must
 * stay.
 */
public final class Compatibility {

    private Compatibility() {}

    /** What would break, in words; empty when nothing would. */
    public static List<String> breaks(JsonNode published, JsonNode current) {
        List<String> found = new ArrayList<>();
        compare("", published, current, found);
        return found;
    }

    private static void compare(String at, JsonNode published, JsonNode current, List<String> found) {
        if (!published.path("type").equals(current.path("type"))) {
            found.add("%s: type was %s and is %s".formatted(at, published.path("type"), current.path("type")));
            return;
        }
        Set<String> still = texts(current.path("required"));
        for (String name : texts(published.path("required"))) {
            if (!still.contains(name)) {
                found.add("%s/%s: was always there and may now be missing".formatted(at, name));
            }
        }
        Set<String> known = texts(published.path("enum"));
        if (!known.isEmpty()) {
            Set<String> now = texts(current.path("enum"));
            if (now.isEmpty() || !known.containsAll(now)) {
                found.add("%s: may now be something other than %s".formatted(at, known));
            }
        }
        for (String limit : List.of("pattern", "format", "multipleOf", "minimum", "minItems")) {
            if (published.has(limit) && !published.get(limit).equals(current.path(limit))) {
                found.add("%s: %s was %s and is %s".formatted(at, limit, published.get(limit), current.path(limit)));
            }
        }
        published.path("properties").properties().forEach(property -> {
            String below = at + "/" + property.getKey();
            JsonNode counterpart = current.path("properties").path(property.getKey());
            if (counterpart.isMissingNode()) {
                found.add(below + ": is gone");
            } else {
                compare(below, property.getValue(), counterpart, found);
            }
        });
        if (published.has("items")) {
            compare(at + "/*", published.get("items"), current.path("items"), found);
        }
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new HashSet<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
