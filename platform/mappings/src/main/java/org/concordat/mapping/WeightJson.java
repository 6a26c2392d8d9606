package org.concordat.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import org.concordat.mapping.MappingStopped.Why;

/** How large a value is, counted as if it were written out: what stands in it twice counts twice. */
final class WeightJson {

    /** Names and values of which one value may consist, eight characters of a text counting as one. */
    static final long MOST = 10_000;

    private static final int DEPTH_MAX = 20;
    private static final int CHARACTERS_OF_ONE = 8;

    /** Of one text. */
    static final long CHARACTERS_MAX = MOST * CHARACTERS_OF_ONE;

    private long weight;

    private WeightJson() {}

    /** @throws MappingStopped where it is larger than {@link #MOST}, or deeper than values may be */
    static long of(JsonNode value) {
        if (!value.isContainerNode() && !value.isTextual()) {
            return 1;
        }
        WeightJson weighed = new WeightJson();
        weighed.add(value, 0);
        return weighed.weight;
    }

    private void add(JsonNode value, int depth) {
        if (depth > DEPTH_MAX) {
            throw new MappingStopped(Why.DEEP);
        }
        add(1L);
        if (value.isTextual()) {
            add((long) value.textValue().length() / CHARACTERS_OF_ONE);
        } else if (value.isObject()) {
            value.properties().forEach(field -> {
                add((long) field.getKey().length() / CHARACTERS_OF_ONE);
                add(field.getValue(), depth + 1);
            });
        } else {
            value.forEach(element -> add(element, depth + 1));
        }
    }

    private void add(long more) {
        weight += more;
        if (weight > MOST) {
            throw new MappingStopped(Why.LARGE);
        }
    }
}
