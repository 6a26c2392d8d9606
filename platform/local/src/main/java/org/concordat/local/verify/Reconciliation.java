package org.concordat.local.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Compares what budgets says it approved with what consolidation says it holds. */
final class Reconciliation {
    private Reconciliation() {}

    static List<String> of(JsonNode published, JsonNode consolidated, Consumer<String> told) {
        List<String> differing = new ArrayList<>();
        if (!consolidated.path("clean").asBoolean()) {
            differing.add("reconciliation: consolidation is not clean: " + consolidated);
        }
        if (differing.isEmpty()) {
            told.accept("reconciliation: consolidation holds every approved figure exactly once");
        }
        return differing;
    }
}
