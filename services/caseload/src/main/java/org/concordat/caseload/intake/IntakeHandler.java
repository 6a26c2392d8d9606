package org.concordat.caseload.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.caseload.intake.EventCheckJson.Checked;
import org.concordat.caseload.intake.TakenEventStore.Arrived;
import org.concordat.caseload.intake.TakenEventStore.Counted;
import org.concordat.caseload.intake.TakenEventStore.Key;
import org.concordat.caseload.names.CaseNameStore;
import org.concordat.caseload.names.CaseNames;
import org.concordat.caseload.source.SourceHandler;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;
import org.concordat.kernel.span.London;
import org.concordat.messaging.Outbox;
import org.concordat.reference.ReferenceStore;
import org.concordat.security.audit.AuditTrail;

/**
 * Takes events in: each once, whoever sends it again; those that are new go on in the lane of whom they are about, in the
 * transaction that takes them in.
 */
@ApplicationScoped
public class IntakeHandler {

    private static final String TYPE = "concordat.caseload.events-recorded.v1";

    /** Where something is counted that belongs to nothing there is. */
    private static final String NONE = "-";

    private final ReferenceStore reference;
    private final SourceHandler sources;
    private final TakenEventStore store;
    private final PairLookup pairs;
    private final CaseNameStore names;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;
    private final ObjectMapper canonical;

    IntakeHandler(
            ReferenceStore reference,
            SourceHandler sources,
            TakenEventStore store,
            PairLookup pairs,
            CaseNameStore names,
            Outbox outbox,
            AuditTrail audit,
            ObjectMapper json,
            Clock clock) {
        this.reference = reference;
        this.sources = sources;
        this.store = store;
        this.pairs = pairs;
        this.names = names;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.canonical = json.copy().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
    }

    /**
     * Which way a batch came.
     *
     * @param subject what the audit says it was about
     * @param source the code of the one source whose events may come this way; none where that is any of the borough's
     */
    public record Way(String subject, Optional<String> source) {

        private boolean isFor(SourceHandler.Known known) {
            return source.isEmpty() || source.get().equals(known.code());
        }
    }

    /** What is written of a batch into the audit: counts, and nothing of what was sent. */
    record Taken(UUID batch, long accepted, long duplicates, long rejected) {}

    /** What became of each event that came by HTTP, from whichever of the borough's sources. As the other. */
    public IntakeAnswer take(Borough borough, List<Checked> checked) {
        return take(borough, new Way("boroughs/%s/events".formatted(borough), Optional.empty()), checked);
    }

    /**
     * What became of each event. Within a transaction that names the borough.
     *
     * @param checked in the order they were sent
     */
    public IntakeAnswer take(Borough borough, Way way, List<Checked> checked) {
        reference.council(borough); // or it is not set up
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDate today = London.dayOf(now);
        Map<String, SourceHandler.Known> known = sources.known(borough);
        List<Sorted> arrived =
                checked.stream().map(one -> sorted(one, known, way, today)).toList();
        CaseNames cases = pairs.names(borough, arrivals(arrived));
        List<Sorted> sorted = withoutWrongPairs(borough, arrived, cases);
        UUID batch = UUID.randomUUID();
        Map<Key, String> standing = new HashMap<>();
        Set<Key> fresh = takeNew(borough, batch, sorted, cases, standing);
        List<CaseEventJson.Told> passedOn = new ArrayList<>();
        List<EventAnswer> answers = new ArrayList<>();
        for (Sorted one : sorted) {
            answers.add(
                    switch (one) {
                        case Sorted.Out out -> EventAnswer.rejected(answers.size(), out.findings());
                        case Sorted.In in
                        when fresh.remove(in.arrived().key()) -> {
                            passedOn.add(in.arrived().event().told(cases));
                            yield answered(answers.size(), in, EventAnswer.Status.ACCEPTED);
                        }
                        case Sorted.In in
                        when in.arrived()
                                .digest()
                                .equals(standing.get(in.arrived().key())) ->
                            answered(answers.size(), in, EventAnswer.Status.DUPLICATE);
                        case Sorted.In _ -> EventAnswer.rejected(answers.size(), List.of(reused()));
                    });
        }
        names.keep(borough, batch, cases);
        publish(borough, batch, now, passedOn, cases);
        IntakeAnswer answer = IntakeAnswer.of(answers);
        if (!answers.isEmpty()) {
            store.count(borough, now, counts(checked, known, way, answers));
            audit.record(
                    borough,
                    "events.take",
                    way.subject(),
                    null,
                    new Taken(batch, answer.accepted(), answer.duplicates(), answer.rejected()));
        }
        return answer;
    }

    /** An event that may be taken, or why it may not. */
    private sealed interface Sorted {
        record In(Arrived arrived) implements Sorted {}

        record Out(List<Finding> findings) implements Sorted {}
    }

    private Sorted sorted(Checked checked, Map<String, SourceHandler.Known> known, Way way, LocalDate today) {
        return switch (checked) {
            case Checked.Refused refused -> new Sorted.Out(refused.findings());
            case Checked.Sound sound -> {
                SourceHandler.Known source = known.get(sound.event().source());
                if (source == null) {
                    yield new Sorted.Out(List.of(Finding.error(
                            "SOURCE_UNKNOWN", "/source", "the borough has recorded no source whose events say that")));
                }
                if (!way.isFor(source)) {
                    yield new Sorted.Out(List.of(Finding.error(
                            "SOURCE_NOT_OF_TOPIC", "/source", "this topic is of another source of the borough")));
                }
                List<Finding> findings = refusals(source, sound.event(), today);
                yield findings.isEmpty()
                        ? new Sorted.In(new Arrived(
                                new Key(source.code(), sound.event().id()), sound.event(), digest(sound.event())))
                        : new Sorted.Out(findings);
            }
        };
    }

    private static List<Finding> refusals(SourceHandler.Known source, CaseEventJson event, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (!source.source().isOpenOn(today)) {
            findings.add(Finding.error(
                    "SOURCE_CLOSED", "/source", "events of %s are taken no more".formatted(source.code())));
        }
        event.pseudonyms().forEach((place, pseudonym) -> {
            boolean newName = event.replacement().isPresent() && place.equals(CaseNames.BY);
            if (!newName && !source.source().keys().contains(pseudonym.keyId())) {
                findings.add(Finding.error(
                        "KEY_UNKNOWN",
                        place,
                        "%s knows no key of that id: whom it makes pseudonyms of would begin anew"
                                .formatted(source.code())));
            }
        });
        return findings;
    }

    /** @return the same, but for the pairs that may not be taken */
    private List<Sorted> withoutWrongPairs(Borough borough, List<Sorted> sorted, CaseNames cases) {
        Map<Arrived, Finding> refusals = pairs.refusals(borough, arrivals(sorted), cases);
        return refusals.isEmpty()
                ? sorted
                : sorted.stream()
                        .map(one -> one instanceof Sorted.In in
                                ? Optional.ofNullable(refusals.get(in.arrived()))
                                        .<Sorted>map(why -> new Sorted.Out(List.of(why)))
                                        .orElse(one)
                                : one)
                        .toList();
    }

    private static List<Arrived> arrivals(List<Sorted> sorted) {
        return sorted.stream()
                .flatMap(one -> one instanceof Sorted.In in ? Stream.of(in.arrived()) : Stream.empty())
                .toList();
    }

    /**
     * Takes in the first of each key that is not there yet.
     *
     * @param standing is given the digest of what there is now by each key
     * @return the keys of those that are new
     */
    private Set<Key> takeNew(
            Borough borough, UUID batch, List<Sorted> sorted, CaseNames cases, Map<Key, String> standing) {
        Map<Key, Arrived> first = new LinkedHashMap<>();
        arrivals(sorted).forEach(one -> first.putIfAbsent(one.key(), one));
        Set<Key> taken = store.take(borough, batch, List.copyOf(first.values()), cases);
        first.forEach((key, arrived) -> standing.put(key, arrived.digest()));
        standing.putAll(store.digests(
                borough,
                first.keySet().stream().filter(key -> !taken.contains(key)).toList()));
        return taken;
    }

    private static EventAnswer answered(int index, Sorted.In in, EventAnswer.Status status) {
        return EventAnswer.taken(index, in.arrived().key().id(), status);
    }

    private static Finding reused() {
        return Finding.error(
                "ID_REUSED",
                "/id",
                "an event of this source and id was taken in that says something else; to correct it, send another"
                        + " that names it in corrects");
    }

    /** Lanes in their order, so that two batches never wait for each other. */
    private void publish(Borough borough, UUID batch, Instant now, List<CaseEventJson.Told> events, CaseNames cases) {
        SortedMap<Lane, List<CaseEventJson.Told>> lanes = new TreeMap<>();
        events.forEach(event -> lanes.computeIfAbsent(event.event().lane(cases), lane -> new ArrayList<>())
                .add(event));
        lanes.forEach((lane, of) -> outbox.publish(
                TYPE,
                lane.aggregate(borough.code()),
                borough,
                new EventsRecorded(borough, lane.number(), batch, now, of)));
    }

    private static Map<Counted, EventCounts> counts(
            List<Checked> checked, Map<String, SourceHandler.Known> known, Way way, List<EventAnswer> answers) {
        Map<Counted, EventCounts> counts = new HashMap<>();
        for (int i = 0; i < answers.size(); i++) {
            Checked of = checked.get(i);
            String source = way.source()
                    .filter(code ->
                            known.values().stream().anyMatch(one -> one.code().equals(code)))
                    .or(() -> of.source()
                            .flatMap(uri -> Optional.ofNullable(known.get(uri)))
                            .map(SourceHandler.Known::code))
                    .orElse(NONE);
            counts.merge(
                    new Counted(source, of.type().orElse(NONE)),
                    EventCounts.NONE.and(answers.get(i).status()),
                    EventCounts::plus);
        }
        return counts;
    }

    /** Over all that an event says, whichever way its JSON was written. */
    private String digest(CaseEventJson event) {
        try {
            byte[] text = canonical.writeValueAsBytes(canonical.convertValue(event, Map.class));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("an event that was read can be written", e);
        }
    }
}
