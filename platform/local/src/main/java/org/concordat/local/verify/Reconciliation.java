package org.concordat.local.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.concordat.local.Service;
import org.jspecify.annotations.Nullable;

/**
 * Compares what each service says it approved with what consolidation says it holds: neither is believed alone. All
 * answer {@code {"returns":[{"borough","period","version","lines","digest","sums":[…]}],"clean"}}; consolidation says the
 * domain of each.
 */
final class Reconciliation {
    private Reconciliation() {}

    /** @param published what each service that takes returns says */
    static void compare(Map<Service, JsonNode> published, JsonNode consolidated, VerificationFindings findings) {
        List<String> differences = new ArrayList<>();
        SortedMap<String, ApprovedReturn> approved = new TreeMap<>();
        Map<String, String> publishers = new HashMap<>();
        published.forEach((service, answer) -> {
            notClean(service.name(), answer, differences);
            approved.putAll(ApprovedReturn.in(answer, one -> service.name()));
            publishers.put(service.domain(), service.name());
        });
        notClean("consolidation", consolidated, differences);
        SortedMap<String, ApprovedReturn> held = ApprovedReturn.in(consolidated, one -> {
            String domain = one.path("domain").asText();
            return publishers.getOrDefault(domain, domain);
        });
        TreeSet<String> all = new TreeSet<>(approved.keySet());
        all.addAll(held.keySet());
        all.forEach(name -> compare(name, approved.get(name), held.get(name), differences));
        if (differences.isEmpty()) {
            findings.inOrder("reconciliation: consolidation holds each of %d approved returns exactly once"
                    .formatted(approved.size()));
        }
        differences.forEach(findings::wrong);
    }

    private static void notClean(String service, JsonNode answer, List<String> differences) {
        if (!answer.path("returns").isArray()) {
            differences.add("reconciliation: " + service + " does not say which returns it has");
        }
        if (answer.path("clean").asBoolean(true)) {
            return;
        }
        List<String> reasons = new ArrayList<>();
        answer.path("returns").forEach(one -> one.path("differences").forEach(text -> reasons.add(text.asText())));
        for (String kind : List.of("gaps", "parked", "unaccounted")) {
            answer.path(kind)
                    .forEach(one -> reasons.add(kind + ": " + (one.isTextual() ? one.asText() : one.toString())));
        }
        differences.add("reconciliation: %s finds itself not clean: %s"
                .formatted(service, reasons.isEmpty() ? "no reason given" : String.join("; ", reasons)));
    }

    private static void compare(
            String name, @Nullable ApprovedReturn approved, @Nullable ApprovedReturn held, List<String> differences) {
        if (approved == null) {
            differences.add("reconciliation: consolidation holds " + name + ", which its service has not approved");
        } else if (held == null) {
            differences.add("reconciliation: consolidation lacks " + name);
        } else if (!approved.equals(held)) {
            differences.add("reconciliation: %s differs: approved was %s, consolidation holds %s"
                    .formatted(name, inWords(approved, held), inWords(held, approved)));
        }
    }

    /** Only what is not the same in the other, so that a person sees the difference and not forty sums. */
    private static String inWords(ApprovedReturn one, ApprovedReturn other) {
        List<String> words = new ArrayList<>();
        words.add(one.lines() + " lines");
        for (Map.Entry<String, String> sum : one.sums().entrySet()) {
            if (!sum.getValue().equals(other.sums().get(sum.getKey()))) {
                words.add(sum.getKey() + " " + sum.getValue());
            }
        }
        words.add("digest " + one.digest());
        return String.join(", ", words);
    }
}
