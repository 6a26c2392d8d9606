package org.concordat.caseload.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.concordat.caseload.intake.EventCheckJson;
import org.concordat.caseload.profile.SentRecordJson;
import org.concordat.caseload.profile.SourceProfile;
import org.concordat.kernel.Finding;
import org.concordat.kernel.personal.Pseudonym;
import org.concordat.mapping.MappedJson;
import org.concordat.mapping.MappingExhausted;
import org.concordat.mapping.MappingJson;
import org.concordat.mapping.WrittenMoments;
import org.concordat.mapping.watched.FieldsRead;
import org.concordat.mapping.watched.WatchedJson;
import org.concordat.web.problem.Problem;

/** Records of an export as the events that a profile makes of them, none of which has been checked. */
final class RecordEventsJson {

    /** Between the parts of an id. */
    private static final String PART = ":";

    private final SourceProfile profile;
    private final String source;
    private final MappingJson mapping;
    private final FieldsRead fields = new FieldsRead();
    private final List<Made> made = new ArrayList<>();
    private int leftOut;

    private RecordEventsJson(SourceProfile profile, String source) {
        this.profile = profile;
        this.source = source;
        this.mapping = MappingJson.read(
                profile.mapping(), profile.codes(), WrittenMoments.of(profile.zone(), profile.dates()));
    }

    /** An event, or why there is none. */
    sealed interface Made {

        /** The number of the record that it came from. */
        int record();

        record Event(int record, ObjectNode event) implements Made {}

        /** @param unmapped the lists that lacked a code */
        record Refused(int record, List<Finding> findings, Set<String> unmapped) implements Made {}
    }

    /**
     * @param source the URI that the events say is theirs
     * @throws Problem 422 {@code mapping-too-costly}, 413 {@code too-many-events}
     */
    static RecordEventsJson of(SourceProfile profile, String source, List<SentRecordJson> records) {
        RecordEventsJson events = new RecordEventsJson(profile, source);
        try {
            records.forEach(events::add);
        } catch (MappingExhausted exhausted) {
            throw Problem.unprocessable(
                    "mapping-too-costly",
                    "The mapping does more for these records than a mapping may; send fewer, or mend it.",
                    List.of());
        }
        return events;
    }

    List<Made> made() {
        return made;
    }

    int leftOut() {
        return leftOut;
    }

    /** Fields that nothing is made of, and how often they hold something. */
    Map<String, Integer> unread() {
        Map<String, Integer> unread = fields.unread();
        profile.identity().forEach(unread::remove);
        return unread;
    }

    private void add(SentRecordJson record) {
        List<Finding> findings = inItself(record.content());
        if (!findings.isEmpty()) {
            made.add(new Made.Refused(record.number(), findings, Set.of()));
            return;
        }
        switch (mapping.map(WatchedJson.of(record.content(), fields))) {
            case MappedJson.LeftOut _ -> leftOut++;
            case MappedJson.Refused refused ->
                made.add(new Made.Refused(record.number(), refused.findings(), refused.unmapped()));
            case MappedJson.Objects objects ->
                objects.objects().forEach(object -> made.add(new Made.Event(record.number(), event(record, object))));
        }
        if (made.size() > EventCheckJson.EVENTS_MAX) {
            throw Problem.tooLarge(
                    "too-many-events",
                    "The records make more than %,d events; send them in parts.".formatted(EventCheckJson.EVENTS_MAX));
        }
    }

    private List<Finding> inItself(JsonNode record) {
        List<Finding> findings = new ArrayList<>();
        for (String pointer : profile.identity()) {
            if (text(record, pointer).isEmpty()) {
                findings.add(
                        Finding.error("IDENTITY_MISSING", pointer, "what tells the record from others is not there"));
            }
        }
        for (String pointer : profile.pseudonyms()) {
            if (text(record, pointer)
                    .filter(said -> !Pseudonym.isWellFormed(said))
                    .isPresent()) {
                findings.add(Finding.error(
                        "PSEUDONYM_EXPECTED", pointer, "a pseudonym made in the borough is expected, or nothing"));
            }
        }
        return findings;
    }

    /** The event with what a profile says for all: where it is from, and what it is told by. */
    private ObjectNode event(SentRecordJson record, ObjectNode mapped) {
        ObjectNode event = mapped.deepCopy();
        StringJoiner id = new StringJoiner(PART);
        String type = event.path("type").asText();
        String name = type.startsWith(EventCheckJson.TYPES) ? type.substring(EventCheckJson.TYPES.length()) : type;
        id.add(name.replaceFirst("\\.v[0-9]+$", ""));
        profile.identity().forEach(pointer -> text(record.content(), pointer).ifPresent(id::add));
        Optional.ofNullable(event.remove("key")).map(JsonNode::asText).ifPresent(id::add);
        event.put("specversion", "1.0");
        event.put("id", id.toString());
        event.put("source", source);
        event.put("type", EventCheckJson.TYPES + name);
        if (!event.has("data")) {
            event.putObject("data");
        }
        return event;
    }

    private static Optional<String> text(JsonNode record, String pointer) {
        return Optional.of(record.at(pointer))
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .map(String::strip)
                .filter(said -> !said.isEmpty() && !record.at(pointer).isNull());
    }
}
