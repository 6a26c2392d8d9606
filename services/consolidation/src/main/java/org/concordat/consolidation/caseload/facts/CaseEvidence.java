package org.concordat.consolidation.caseload.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.concordat.consolidation.caseload.FewestEvents;
import org.concordat.consolidation.caseload.Resting;
import org.concordat.consolidation.caseload.history.CaseEvent;
import org.concordat.consolidation.evidence.Evidence;
import org.concordat.kernel.personal.Pseudonym;

/** Finds the events of cases that a figure rests on. */
final class CaseEvidence {

    /** Of how many cases at most the events are looked at: a year's contacts are those of thousands. */
    static final int CASES_MAX = 2_000;

    /** How many events are told one by one. */
    static final int LATEST_MAX = 25;

    private static final Comparator<Evidence.Event> LATEST_KNOWN = Comparator.comparing(Evidence.Event::knownAt)
            .thenComparing(Evidence.Event::time)
            .reversed()
            .thenComparing(Evidence.Event::source)
            .thenComparing(Evidence.Event::id);

    private CaseEvidence() {}

    /**
     * @param cases how many add to the figure
     * @param known all that is known by now of some of them, by whom they are about
     * @param asAt as at which it is told
     */
    static Evidence of(int cases, Map<String, List<CaseChanges.Known>> known, Instant asAt, Resting resting) {
        FewestEvents fewest = new FewestEvents(resting);
        Map<String, Integer> types = new TreeMap<>();
        List<Evidence.Event> events = new ArrayList<>();
        known.forEach((subject, all) -> {
            List<CaseEvent> standing = all.stream()
                    .filter(one -> one.standsAt(asAt))
                    .map(CaseChanges.Known::event)
                    .toList();
            for (CaseEvent event : fewest.of(subject, standing)) {
                String type = event.type().wire();
                types.merge(type, 1, Integer::sum);
                events.add(new Evidence.Event(
                        event.source(), withoutPseudonyms(event.id()), type, event.time(), knownAt(event, all)));
            }
        });
        return new Evidence(
                cases,
                known.size(),
                types.entrySet().stream()
                        .map(type -> new Evidence.OfType(type.getKey(), type.getValue()))
                        .toList(),
                events.stream().sorted(LATEST_KNOWN).limit(LATEST_MAX).toList());
    }

    private static Instant knownAt(CaseEvent event, List<CaseChanges.Known> known) {
        return known.stream()
                .filter(one -> one.event().equals(event))
                .map(CaseChanges.Known::knownAt)
                .findFirst()
                .orElseThrow();
    }

    /** A system may make its ids of pseudonyms, and no pseudonym leaves. */
    private static String withoutPseudonyms(String id) {
        return Pseudonym.WITHIN.matcher(id).replaceAll("*");
    }
}
