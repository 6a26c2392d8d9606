package org.concordat.local.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * How many events of cases there are by what they are of: the source by what its events say it is, the day on which they
 * were taken in, and the type.
 */
record CaseCounts(SortedMap<String, Long> counts) {

    /** As caseload counts those that it took in. */
    static CaseCounts taken(JsonNode answer) {
        return of(answer, one -> one.path("counts").path("accepted").asLong());
    }

    /** As consolidation counts those that it holds, or that wait there. */
    static CaseCounts held(JsonNode answer) {
        return of(answer, one -> one.path("held").asLong() + one.path("parked").asLong());
    }

    private static CaseCounts of(JsonNode answer, ToLongFunction<JsonNode> count) {
        SortedMap<String, Long> counts = new TreeMap<>();
        for (JsonNode one : answer.path("counts")) {
            long many = count.applyAsLong(one);
            if (many > 0) {
                String of = "%s of %s, taken in on %s"
                        .formatted(
                                one.path("type").asText(),
                                one.path("uri").asText(),
                                one.path("day").asText());
                counts.merge(of, many, Long::sum);
            }
        }
        return new CaseCounts(counts);
    }

    long of(String what) {
        return counts.getOrDefault(what, 0L);
    }

    long all() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What there is more of here than there, and how many more. */
    SortedMap<String, Long> beyond(CaseCounts other) {
        SortedMap<String, Long> more = new TreeMap<>();
        counts.forEach((what, many) -> {
            if (many > other.of(what)) {
                more.put(what, many - other.of(what));
            }
        });
        return more;
    }

    /** Both together: of different days. */
    CaseCounts plus(CaseCounts other) {
        SortedMap<String, Long> both = new TreeMap<>(counts);
        other.counts.forEach((what, many) -> both.merge(what, many, Long::sum));
        return new CaseCounts(both);
    }
}
