package org.concordat.caseload.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.concordat.caseload.intake.TakenEventStore.Arrived;
import org.concordat.caseload.intake.TakenEventStore.Key;
import org.concordat.caseload.names.CaseNameStore;
import org.concordat.caseload.names.CaseNames;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.kernel.personal.Pseudonym;

/** Under which names a batch's events are about whom, with the pairs that the batch itself brings. */
@ApplicationScoped
class PairLookup {

    private final TakenEventStore events;
    private final CaseNameStore names;

    PairLookup(TakenEventStore events, CaseNameStore names) {
        this.events = events;
        this.names = names;
    }

    private static boolean isPair(Arrived one) {
        return one.event().replacement().isPresent();
    }

    CaseNames names(Borough borough, List<Arrived> arrived) {
        return names.names(
                borough,
                arrived.stream().anyMatch(PairLookup::isPair),
                arrived.stream()
                        .flatMap(one -> one.event().pseudonyms().values().stream())
                        .map(Pseudonym::toString)
                        .collect(Collectors.toSet()));
    }

    /**
     * Lets each pair that is new count from its place on; what came before it under the new name is not to be parted again.
     *
     * @return why those that may not be taken may not, by the event
     */
    Map<Arrived, Finding> refusals(Borough borough, List<Arrived> arrived, CaseNames cases) {
        Map<Arrived, Finding> refusals = new HashMap<>();
        if (arrived.stream().noneMatch(PairLookup::isPair)) {
            return refusals;
        }
        Map<Key, String> seen = events.digests(
                borough, arrived.stream().map(Arrived::key).distinct().toList());
        for (Arrived one : arrived) {
            if (seen.containsKey(one.key())) {
                continue;
            }
            Optional<Finding> refusal = one.event()
                    .replacement()
                    .flatMap(by -> cases.replace(one.event().whom().toString(), by.toString()));
            if (refusal.isPresent()) {
                refusals.put(one, refusal.get());
            } else {
                one.event().told(cases);
                seen.put(one.key(), one.digest());
            }
        }
        return refusals;
    }
}
