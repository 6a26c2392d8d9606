package org.concordat.local.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a service says of one approved version of a return.
 *
 * @param lines how many lines it has
 * @param digest over the lines, in the form that the event catalogue sets down
 * @param sums pounds by fund, type and measure
 */
record ApprovedReturn(long lines, String digest, Map<String, BigDecimal> sums) {

    /** The approved returns of an answer, by borough, period and version in words. */
    static SortedMap<String, ApprovedReturn> in(JsonNode answer) {
        SortedMap<String, ApprovedReturn> returns = new TreeMap<>();
        for (JsonNode approved : answer.path("returns")) {
            String name = "%s %s version %d"
                    .formatted(
                            approved.path("borough").asText(),
                            approved.path("period").asText(),
                            approved.path("version").asLong());
            returns.put(name, of(approved));
        }
        return returns;
    }

    private static ApprovedReturn of(JsonNode approved) {
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        for (JsonNode sum : approved.path("sums")) {
            String name = "%s %s %s"
                    .formatted(
                            sum.path("fund").asText(),
                            sum.path("type").asText(),
                            sum.path("measure").asText());
            sums.put(name, new BigDecimal(sum.path("total").asText("0")).stripTrailingZeros());
        }
        return new ApprovedReturn(
                approved.path("lines").asLong(), approved.path("digest").asText(), sums);
    }
}
