package org.concordat.consolidation.caseload.received;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.concordat.consolidation.caseload.received.HeldEventStore.ParkedBundle;
import org.concordat.kernel.Borough;
import org.concordat.security.BoroughScope;

/** Counts what is held of a borough's events, and beside it what waits. */
@ApplicationScoped
class HeldEventsHandler {

    private static final Comparator<HeldEvents.OfDay> BY_SOURCE_DAY_AND_TYPE = Comparator.comparing(
                    HeldEvents.OfDay::uri)
            .thenComparing(HeldEvents.OfDay::day)
            .thenComparing(HeldEvents.OfDay::type);

    private final BoroughScope scope;
    private final HeldEventStore store;

    HeldEventsHandler(BoroughScope scope, HeldEventStore store) {
        this.scope = scope;
        this.store = store;
    }

    /** @param from the first day on which they were taken in @param until the last */
    HeldEvents of(Borough borough, LocalDate from, LocalDate until, Instant asAt) {
        return scope.read(Set.of(borough), () -> {
            List<ParkedBundle> parked = store.parked(borough);
            Optional<HeldEventStore.Days> days = store.days(borough, asAt);
            return new HeldEvents(
                    borough.code(),
                    asAt,
                    days.map(HeldEventStore.Days::first),
                    days.map(HeldEventStore.Days::last),
                    together(
                            store.counts(borough, from, until, asAt).stream(),
                            parked.stream()
                                    .flatMap(bundle -> bundle.counts().stream())
                                    .filter(of -> !of.day().isBefore(from)
                                            && !of.day().isAfter(until))),
                    parked.stream().map(ParkedBundle::parked).toList());
        });
    }

    private static List<HeldEvents.OfDay> together(Stream<HeldEvents.OfDay> held, Stream<HeldEvents.OfDay> parked) {
        Map<HeldEvents.OfDay, HeldEvents.OfDay> counts = new TreeMap<>(BY_SOURCE_DAY_AND_TYPE);
        Stream.concat(held, parked).forEach(of -> counts.merge(of, of, HeldEvents.OfDay::plus));
        return List.copyOf(counts.values());
    }
}
