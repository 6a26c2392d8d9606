package org.concordat.caseload.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
        data.properties().forEach(field -> {
            if (Pseudonym.isWellFormed(field.getValue().asText())) {
                named.put(
                        "/data/" + field.getKey(), Pseudonym.of(field.getValue().asText()));
            }
        });
        return named;
    }

    Lane lane() {
        return Lane.of(subject.orElse(source));
    }
}
