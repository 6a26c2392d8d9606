package org.concordat.consolidation.caseload.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.concordat.consolidation.caseload.Chapters;
import org.concordat.consolidation.caseload.facts.CaseChanges.Known;
import org.concordat.consolidation.caseload.facts.ToldEvent.Case;
import org.concordat.consolidation.caseload.history.Addend;
import org.concordat.consolidation.caseload.history.Amount;
import org.concordat.consolidation.caseload.history.CaseEvent;
import org.concordat.consolidation.caseload.history.CaseHistory;
import org.concordat.consolidation.caseload.history.EventType;

/** Whatever of a case arrives first, the sums of its changes as at each moment are those of what was known then. */
class CaseChangesProperties {

    private static final Case CASE = new Case("WCC", "k1.child.somebody");
    private static final Instant START = Instant.parse("2024-05-01T12:00:00Z");

    /** @param at since when it is known @param voidAt since when it is known not to stand; none for ever */
    private record Arrival(CaseEvent event, Instant at, Optional<Instant> voidAt) {}

    @Property(tries = 300)
    void the_order_of_arrival_is_of_no_account(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll @IntRange(min = 1, max = 12) int count) {
        Random random = new Random(seed);
        List<Arrival> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(arrival(i, random));
        }
        Map<Instant, Map<Addend, Amount>> expected = new HashMap<>();
        for (int hour = 0; hour < 30; hour++) {
            expected.put(hour(hour), sums(inOrder(all), hour(hour)));
            assertThat(expected.get(hour(hour))).isEqualTo(told(all, hour(hour)));
        }

        List<Arrival> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        List<CaseChange> changes = arriving(shuffled);

        expected.forEach((moment, sums) -> assertThat(sums(changes, moment)).isEqualTo(sums));
    }

    private static Arrival arrival(int number, Random random) {
        boolean begins = random.nextBoolean();
        CaseEvent event = new CaseEvent(
                "urn:example",
                "e-" + number,
                begins ? EventType.PROTECTION_PLAN_STARTED : EventType.PROTECTION_PLAN_ENDED,
                START.plusSeconds(86_400L * random.nextInt(60)),
                begins
                        ? Map.of("plan", "P-" + random.nextInt(2), "category", "NEGLECT")
                        : Map.of("plan", "P-" + random.nextInt(2)));
        Instant at = hour(random.nextInt(10));
        return new Arrival(
                event, at, random.nextInt(4) == 0 ? Optional.of(hour(random.nextInt(30))) : Optional.empty());
    }

    private static Instant hour(int hour) {
        return START.plusSeconds(3_600L * hour);
    }

    private static List<CaseChange> inOrder(List<Arrival> all) {
        List<Arrival> sorted = new ArrayList<>(all);
        sorted.sort((one, other) -> one.at().compareTo(other.at()));
        return arriving(sorted);
    }

    /** Each by itself; that it does not stand arrives after all of them, as from a lane that is read later. */
    private static List<CaseChange> arriving(List<Arrival> arrivals) {
        List<CaseChange> changes = new ArrayList<>();
        List<Known> known = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            List<Known> after = new ArrayList<>(known);
            after.add(new Known(arrival.event(), arrival.at(), Optional.empty()));
            changes.addAll(CaseChanges.of(CASE, known, after));
            known = after;
        }
        for (Arrival arrival : arrivals) {
            List<Known> after = known.stream()
                    .map(one -> one.event().equals(arrival.event())
                            ? new Known(one.event(), one.knownAt(), arrival.voidAt())
                            : one)
                    .toList();
            changes.addAll(CaseChanges.of(CASE, known, after));
            known = after;
        }
        return changes;
    }

    private static Map<Addend, Amount> sums(List<CaseChange> changes, Instant moment) {
        Map<Addend, Amount> sums = new HashMap<>();
        changes.stream()
                .filter(change -> !change.knownAt().isAfter(moment))
                .forEach(change -> sums.merge(change.addend(), change.amount(), Amount::plus));
        sums.values().removeIf(Amount::isNothing);
        return sums;
    }

    private static Map<Addend, Amount> told(List<Arrival> all, Instant moment) {
        List<CaseEvent> standing = all.stream()
                .filter(one -> !one.at().isAfter(moment))
                .filter(one -> one.voidAt().filter(end -> !end.isAfter(moment)).isEmpty())
                .map(Arrival::event)
                .toList();
        return standing.isEmpty() ? Map.of() : Chapters.tell(new CaseHistory(standing));
    }
}
