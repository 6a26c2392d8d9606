package org.concordat.consolidation.caseload.received;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.kernel.span.London;
import org.concordat.messaging.EventJson;

/** How many events of which source and type are in a bundle that is parked. Of one that nobody can read none is counted. */
final class ParkedBundleJson {

    private static final String TOPIC = "concordat.caseload.inbound.";

    private ParkedBundleJson() {}

    static Collection<HeldEvents.OfDay> counts(byte[] value) {
        try {
            JsonNode bundle = EventJson.read(value);
            LocalDate day = London.dayOf(
                    OffsetDateTime.parse(bundle.path("receivedAt").asText()).toInstant());
            Map<List<String>, HeldEvents.OfDay> counts = new LinkedHashMap<>();
            for (JsonNode event : bundle.path("events")) {
                String uri = event.path("source").asText();
                String wire = event.path("type").asText();
                String type = wire.startsWith(TOPIC) ? wire.substring(TOPIC.length()) : wire;
                counts.merge(
                        List.of(uri, type), new HeldEvents.OfDay(uri, day, type, 0, 0, 0, 1), HeldEvents.OfDay::plus);
            }
            return counts.values();
        } catch (IOException | DateTimeException unreadable) {
            return List.of();
        }
    }
}
