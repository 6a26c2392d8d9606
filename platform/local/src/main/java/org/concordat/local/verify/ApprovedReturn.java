package org.concordat.local.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a service says of one approved version of a return.
 *
 * @param lines how many lines it has
 * @param digest over the lines, in the form that the event catalogue sets down
 * @param sums by what they are of, such as {@code GENERAL_FUND EXPENDITURE currentBudget}: a number without zeros that
 *     say nothing, or a fraction
 */
record ApprovedReturn(long lines, String digest, Map<String, String> sums) {

    /**
     * The approved returns of an answer, by borough, period, version and service in words.
     *
     * @param service of a return of the answer
     */
    static SortedMap<String, ApprovedReturn> in(JsonNode answer, Function<JsonNode, String> service) {
        SortedMap<String, ApprovedReturn> returns = new TreeMap<>();
        for (JsonNode approved : answer.path("returns")) {
            String name = "%s %s version %d of %s"
                    .formatted(
                            approved.path("borough").asText(),
                            approved.path("period").asText(),
                            approved.path("version").asLong(),
                            service.apply(approved));
            returns.put(name, of(approved));
        }
        return returns;
    }

    private static ApprovedReturn of(JsonNode approved) {
        SortedMap<String, String> sums = new TreeMap<>();
        for (JsonNode sum : approved.path("sums")) {
            String of = sum.properties().stream()
                    .filter(said ->
                            said.getValue().isTextual() && !said.getKey().equals("total"))
                    .map(said -> said.getValue().asText())
                    .collect(Collectors.joining(" "));
            sums.put(of, plain(sum.path("total").asText("0")));
        }
        return new ApprovedReturn(
                approved.path("lines").asLong(), approved.path("digest").asText(), sums);
    }

    private static String plain(String total) {
        try {
            return new BigDecimal(total).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException fraction) {
            return total;
        }
    }
}
