package org.concordat.caseload.intake;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.caseload.names.PairRules;
import org.concordat.kernel.Finding;
import org.concordat.kernel.personal.FieldRule;
import org.concordat.kernel.personal.PersonalTrace;
import org.concordat.kernel.personal.PersonalTraces;
import org.concordat.kernel.personal.Pseudonym;
import org.concordat.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Whether what was sent is an event of one of the types there are, about a pseudonym and nobody by name. Asks nothing of
 * the database.
 */
@ApplicationScoped
public class EventCheckJson {

    /** What has not happened yet is no event; clocks differ a little. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    /** How many come together at most. */
    public static final int EVENTS_MAX = SentJson.EVENTS_MAX;

    /** What every type begins with. */
    public static final String TYPES = EventTypesJson.TOPIC + ".";

    /** As the topics allow. */
    private static final int RECORD_BYTES_MAX = 1 << 20;

    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private final EventTypesJson types = EventTypesJson.taken();
    private final ObjectMapper json;
    private final Clock clock;

    EventCheckJson(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** What is known of an event once it is checked. */
    public sealed interface Checked {

        /** The type without what every type begins with; none where it is none that there is. */
        Optional<String> type();

        /** The URI that it says is its source; whether there is such a source is another question. */
        Optional<String> source();

        record Sound(CaseEventJson event) implements Checked {
            @Override
            public Optional<String> type() {
                return Optional.of(EventTypesJson.shortName(event.type()));
            }

            @Override
            public Optional<String> source() {
                return Optional.of(event.source());
            }
        }

        record Refused(Optional<String> type, Optional<String> source, List<Finding> findings) implements Checked {}
    }

    /**
     * What came, checked, in its order.
     *
     * @param type the media type, without parameters
     * @param headers of the request
     * @throws org.concordat.web.problem.Problem as {@link SentJson} does
     */
    List<Checked> check(String type, Map<String, List<String>> headers, byte[] body) {
        List<JsonNode> sent = switch (type) {
            case SentJson.BATCH -> SentJson.batch(body);
            case SentJson.LINES -> SentJson.lines(body);
            case SentJson.STRUCTURED -> SentJson.structured(body);
            default -> SentJson.binary(headers, body);
        };
        return sent.stream().map(this::check).toList();
    }

    /**
     * What a record of Kafka says, by the Kafka binding of CloudEvents 1.0, structured or with the attributes as headers.
     * Whatever it is, that is an answer and no failure.
     *
     * @param type what the record says its content is
     * @param value null of a record without one
     */
    public Checked checkRecord(String type, Map<String, byte[]> headers, byte @Nullable [] value) {
        if (value == null) {
            return unreadable("EVENT_EMPTY", "a record without a value says nothing");
        }
        if (value.length > RECORD_BYTES_MAX) {
            return unreadable("EVENT_TOO_LARGE", "an event has at most 1 MiB");
        }
        try {
            return check(SentJson.ofRecord(type, headers, value));
        } catch (Problem refused) {
            // What the problem says may repeat something of what was sent, and this is kept.
            return unreadable(
                    "EVENT_UNREADABLE",
                    "an event is JSON, with content-type application/cloudevents+json, or its attributes as headers ce_…");
        }
    }

    private static Checked unreadable(String code, String message) {
        return new Checked.Refused(Optional.empty(), Optional.empty(), List.of(Finding.error(code, "", message)));
    }

    /** @param sent any JSON */
    public Checked check(JsonNode sent) {
        List<Finding> findings = new ArrayList<>(types.envelope().check(sent));
        Optional<EventTypeJson> type = types.find(sent.path("type").asText());
        Optional<String> name =
                type.map(known -> EventTypesJson.shortName(sent.path("type").asText()));
        if (type.isEmpty() && sent.path("type").isTextual()) {
            findings.add(Finding.error(
                    "TYPE_UNKNOWN",
                    "/type",
                    "there is no such type; they begin with %s. and are in the event catalogue"
                            .formatted(EventTypesJson.TOPIC)));
        }
        type.ifPresent(known -> {
            if (sent.path("data").isObject()) {
                findings.addAll(known.check(sent.get("data")));
            }
            findings.addAll(aboutWhom(known.subject(), sent.path("subject")));
        });
        if (findings.isEmpty()) {
            CaseEventJson event = CaseEventJson.of(sent);
            findings.addAll(traces(sent, type.orElseThrow()));
            findings.addAll(inItself(event));
            if (findings.isEmpty()) {
                return new Checked.Sound(event);
            }
        }
        return new Checked.Refused(
                name, Optional.of(sent.path("source").asText()).filter(uri -> !uri.isEmpty()), findings);
    }

    private static List<Finding> aboutWhom(EventTypeJson.Subject meant, JsonNode subject) {
        boolean there = subject.isTextual();
        if (!there) {
            return switch (meant) {
                case CHILD, WORKER, PSEUDONYM ->
                    List.of(Finding.error(
                            "SUBJECT_MISSING", "/subject", "it is about %s, by pseudonym".formatted(inWords(meant))));
                case NONE, ANY -> List.of();
            };
        }
        boolean fits = Pseudonym.find(subject.asText())
                .filter(whom -> switch (whom.kind()) {
                    case CHILD -> meant == EventTypeJson.Subject.CHILD || isAnybody(meant);
                    case WORKER -> meant == EventTypeJson.Subject.WORKER || isAnybody(meant);
                    case HOUSEHOLD, RECORD -> meant == EventTypeJson.Subject.PSEUDONYM;
                })
                .isPresent();
        return fits
                ? List.of()
                : List.of(Finding.error(
                        "SUBJECT_NOT_MEANT",
                        "/subject",
                        "it is about %s; what stands here is none".formatted(inWords(meant))));
    }

    private static boolean isAnybody(EventTypeJson.Subject meant) {
        return meant == EventTypeJson.Subject.ANY || meant == EventTypeJson.Subject.PSEUDONYM;
    }

    private static String inWords(EventTypeJson.Subject meant) {
        return switch (meant) {
            case CHILD -> "a child's pseudonym, k1.child. and 24 characters";
            case WORKER -> "a worker's pseudonym, k1.worker. and 24 characters";
            case PSEUDONYM -> "whoever had the pseudonym, k1.child. and 24 characters";
            case NONE -> "nobody";
            case ANY -> "the pseudonym of a child or a worker, or nobody";
        };
    }

    private List<Finding> traces(JsonNode sent, EventTypeJson type) {
        List<PersonalTrace> traces = PersonalTraces.within(json.convertValue(sent, VALUES), place -> rule(place, type));
        return traces.stream()
                .map(trace -> Finding.error(
                        "LOOKS_PERSONAL",
                        trace.pointer(),
                        "this looks like %s: nothing that tells who somebody is leaves the borough"
                                .formatted(trace.kind().words())))
                .toList();
    }

    private Optional<FieldRule> rule(String place, EventTypeJson type) {
        if (place.equals("/subject")) {
            // Of the kind that is meant, as has been seen to.
            return Optional.of(FieldRule.Plain.PSEUDONYM);
        }
        return place.startsWith("/data/")
                ? type.rule(place.substring("/data/".length()))
                : types.envelope().rule(place.substring(1));
    }

    private List<Finding> inItself(CaseEventJson event) {
        List<Finding> findings = new ArrayList<>();
        if (event.time().isAfter(clock.instant().plus(AHEAD))) {
            findings.add(Finding.error("NOT_HAPPENED_YET", "/time", "an event is sent once it has happened"));
        }
        if (event.corrects().filter(event.id()::equals).isPresent()) {
            findings.add(Finding.error("CORRECTS_ITSELF", "/corrects", "another event of the same source is expected"));
        }
        event.replacement().ifPresent(by -> findings.addAll(PairRules.inItself(event.whom(), by, event.corrects())));
        return findings;
    }
}
