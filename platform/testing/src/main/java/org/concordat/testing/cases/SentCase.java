package org.concordat.testing.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An event as a case-management system sends it.
 *
 * @param type without what every type begins with, such as {@code referral-received.v1}
 * @param subject the pseudonym of the child or worker; none where a system can only count
 * @param time when it happened
 * @param corrects the id of the event in whose place it stands
 * @param says its data
 */
public record SentCase(
        String borough,
        String source,
        String id,
        String type,
        Optional<String> subject,
        Instant time,
        Optional<String> corrects,
        Map<String, Object> says) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TYPES = "concordat.caseload.inbound.";

    /** As a CloudEvent in the structured form. */
    public String json() {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", source);
        event.put("type", TYPES + type);
        subject.ifPresent(whom -> event.put("subject", whom));
        event.put("time", time.toString());
        corrects.ifPresent(other -> event.put("corrects", other));
        event.put("data", says);
        try {
            return JSON.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    SentCase as(String otherId, Instant otherTime) {
        return new SentCase(borough, source, otherId, type, subject, otherTime, corrects, says);
    }

    SentCase correcting(String wrong) {
        return new SentCase(borough, source, id, type, subject, time, Optional.of(wrong), says);
    }

    SentCase ofType(String otherType) {
        return new SentCase(borough, source, id, otherType, subject, time, corrects, says);
    }

    SentCase about(Optional<String> whom) {
        return new SentCase(borough, source, id, type, whom, time, corrects, says);
    }

    SentCase saying(Map<String, Object> otherwise) {
        return new SentCase(borough, source, id, type, subject, time, corrects, otherwise);
    }
}
