package org.concordat.consolidation.caseload;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32;
import org.concordat.consolidation.Topics;

/** Events of cases, as caseload would pass them on: from the event catalogue. */
public final class CaseEvents {

    private static final int LANES = 16;

    private final Topics topics;
    private final String borough;

    public CaseEvents(Topics topics, String borough) {
        this.topics = topics;
        this.borough = borough;
    }

    /** An event that is to be told. */
    public static final class Draft {

        private final Map<String, Object> event = new LinkedHashMap<>();

        private Draft(String id, String type, String subject, String time, Map<String, Object> data) {
            event.put("source", "urn:example:made-up");
            event.put("id", id);
            event.put("type", "concordat.caseload.inbound." + type);
            event.put("subject", subject);
            event.put("time", time);
            event.put("data", data);
        }

        public Draft correcting(String id) {
            event.put("corrects", id);
            return this;
        }

        /** @param whom the whole pseudonym */
        public Draft about(String whom) {
            event.put("subject", whom);
            return this;
        }

        /** Known before under another name. */
        public Draft ofCase(String first) {
            event.put("case", first);
            return this;
        }

        private int lane() {
            CRC32 sum = new CRC32();
            sum.update(String.valueOf(event.getOrDefault("case", event.get("subject")))
                    .getBytes(StandardCharsets.UTF_8));
            return (int) (sum.getValue() % LANES);
        }
    }

    /** @param child any letters of its pseudonym @param says names of the event catalogue and values in turn */
    public static Draft event(String id, String type, String child, String time, Object... says) {
        Map<String, Object> data = new LinkedHashMap<>();
        for (int i = 0; i < says.length; i += 2) {
            data.put(String.valueOf(says[i]), says[i + 1]);
        }
        return new Draft(id, type, pseudonym(child), time, data);
    }

    public static Draft withdrawn(String id, String event, String child) {
        return event(id, "event-withdrawn.v1", child, "2016-06-01T12:00:00Z", "event", event);
    }

    public static String pseudonym(String child) {
        return "k1.child." + (child + "x".repeat(24)).substring(0, 24);
    }

    /** Told one by one, each in its own lane. */
    public Instant told(Draft... drafts) {
        Instant known = Instant.EPOCH;
        for (Draft draft : drafts) {
            known = toldIn(draft.lane(), draft);
        }
        return known;
    }

    /** Told in a lane whichever they belong to. */
    public Instant toldIn(int lane, Draft... drafts) {
        List<Map<String, Object>> events = new ArrayList<>();
        for (Draft draft : drafts) {
            events.add(draft.event);
        }
        Map<String, Object> bundle = new LinkedHashMap<>();
        bundle.put("borough", borough);
        bundle.put("lane", lane);
        bundle.put("batch", UUID.randomUUID().toString());
        bundle.put("receivedAt", "2016-06-01T10:15:02Z");
        bundle.put("events", events);
        return topics.append(
                        "concordat.caseload.events-recorded.v1",
                        "%s/cases/%02d".formatted(borough, lane),
                        borough,
                        bundle)
                .knownAt();
    }
}
