package org.concordat.testing.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one system tells of one child, worker or nobody. What is told later of a day happened later on that day. Nothing
 * after the last day is told.
 */
final class Telling {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int STEP_SECONDS = 20;
    private static final int STEPS_MAX = 600;

    private final String borough;
    private final String source;
    private final Optional<String> subject;
    private final LocalTime begins;
    private final LocalDate last;
    private final List<SentCase> told = new ArrayList<>();
    private int references;
    private int steps;

    /** @param begins the time of day at which everything of it begins to happen, at the latest 20:00 */
    Telling(String borough, String source, Optional<String> subject, LocalTime begins, LocalDate last) {
        this.borough = borough;
        this.source = source;
        this.subject = subject;
        this.begins = begins;
        this.last = last;
    }

    /** One of its own, which no other thing of the same subject has. */
    String reference(String kind) {
        references++;
        return "%s-%d".formatted(kind, references);
    }

    /** @return when it happened */
    Instant on(LocalDate day, String type, Object... says) {
        steps = Math.min(steps + 1, STEPS_MAX);
        Instant time = day.atTime(begins)
                .plusSeconds((long) STEP_SECONDS * steps)
                .atZone(LONDON)
                .toInstant();
        at(time, day, type, says);
        return time;
    }

    void at(Instant time, LocalDate day, String type, Object... says) {
        if (day.isAfter(last)) {
            return;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < says.length; i += 2) {
            fields.put(String.valueOf(says[i]), says[i + 1]);
        }
        told.add(new SentCase(borough, source, "", type + ".v1", subject, time, Optional.empty(), fields));
    }

    LocalDate dayOf(Instant time) {
        return LocalDate.ofInstant(time, LONDON);
    }

    List<SentCase> told() {
        return List.copyOf(told);
    }
}
