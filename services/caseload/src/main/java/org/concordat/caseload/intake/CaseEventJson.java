package org.concordat.caseload.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.concordat.caseload.names.CaseNames;
import org.concordat.kernel.personal.Pseudonym;

/**
 * An event as its source sent it, once it is known to be one.
 *
 * @param source the URI of its source
 * @param type with its topic and version
 * @param subject the pseudonym of whom it is about
 * @param time when it happened
 * @param corrects the id of the event of the same source in whose place it stands
 * @param sequence the source's own number of it
 */
public record CaseEventJson(
        String source,
        String id,
        String type,
        Optional<String> subject,
        Instant time,
        Optional<String> corrects,
        Optional<Long> sequence,
        JsonNode data) {

    private static final String REPLACED = EventTypesJson.TOPIC + ".pseudonym-replaced.v1";

    /** @param sent an envelope whose shape has been checked */
    static CaseEventJson of(JsonNode sent) {
        return new CaseEventJson(
                sent.get("source").asText(),
                sent.get("id").asText(),
                sent.get("type").asText(),
                text(sent, "subject"),
                OffsetDateTime.parse(sent.get("time").asText()).toInstant(),
                text(sent, "corrects"),
                text(sent, "sequence").map(Long::valueOf),
                sent.get("data"));
    }

    private static Optional<String> text(JsonNode sent, String attribute) {
        return Optional.ofNullable(sent.get(attribute)).map(JsonNode::asText);
    }

    /** Everybody who is named, with the pointer of where. */
    Map<String, Pseudonym> pseudonyms() {
        Map<String, Pseudonym> named = new TreeMap<>();
        subject.ifPresent(whom -> named.put("/subject", Pseudonym.of(whom)));
        data.properties()
                .forEach(field -> Pseudonym.find(field.getValue().asText())
                        .ifPresent(pseudonym -> named.put("/data/" + field.getKey(), pseudonym)));
        return named;
    }

    /** @throws java.util.NoSuchElementException when it is about nobody */
    Pseudonym whom() {
        return Pseudonym.of(subject.orElseThrow());
    }

    /** The pseudonym by which that of whom it is about was replaced; none where it says nothing of that. */
    Optional<Pseudonym> replacement() {
        return type.equals(REPLACED) ? Optional.of(Pseudonym.of(data.get("by").asText())) : Optional.empty();
    }

    /** All of a case is in one lane, whatever it was called when it came in. */
    Lane lane(CaseNames cases) {
        return Lane.of(subject.map(cases::firstOf).orElse(source));
    }

    /** As it is passed on. @param cases which tell under which name a case is known first */
    Told told(CaseNames cases) {
        Map<String, String> first = new TreeMap<>();
        pseudonyms().values().forEach(pseudonym -> {
            String whom = pseudonym.toString();
            String known = cases.caseOf(whom);
            if (!known.equals(whom)) {
                first.put(whom, known);
            }
        });
        Optional<String> ofSubject = subject.flatMap(whom -> Optional.ofNullable(first.remove(whom)));
        return new Told(this, ofSubject, first.isEmpty() ? Optional.empty() : Optional.of(first));
    }

    /**
     * An event as other services are told of it.
     *
     * @param event as it was sent
     * @param firstOfSubject the first pseudonym of whom it is about, where that is another
     * @param names of pseudonyms in its data the first of each, where that is another
     */
    record Told(
            @JsonUnwrapped CaseEventJson event,
            @JsonProperty("case") Optional<String> firstOfSubject,
            Optional<Map<String, String>> names) {}
}
