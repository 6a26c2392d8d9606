package org.concordat.local.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads a service's answer about its audit chains: {@code {"chains":[{"borough","records","clean","firstBroken"}]}}. */
final class AuditChains {
    private AuditChains() {}

    static List<String> broken(String service, JsonNode answer, Consumer<String> told) {
        List<String> broken = new ArrayList<>();
        for (JsonNode chain : answer.path("chains")) {
            String borough = chain.path("borough").asText("without a borough");
            if (chain.path("clean").asBoolean()) {
                told.accept("audit chain of %s, %s: %d records, unbroken"
                        .formatted(service, borough, chain.path("records").asLong()));
            } else {
                broken.add("audit chain of %s, %s: BROKEN at record %s"
                        .formatted(service, borough, chain.path("firstBroken").asText("unknown")));
            }
        }
        if (broken.isEmpty() && !answer.path("clean").asBoolean()) {
            broken.add(service + " does not vouch for its audit chains");
        }
        return broken;
    }
}
