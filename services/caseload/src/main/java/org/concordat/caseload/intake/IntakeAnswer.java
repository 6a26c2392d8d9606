package org.concordat.caseload.intake;

import java.util.List;

/** What became of the events that were sent together, in the order they were sent. */
public record IntakeAnswer(long accepted, long duplicates, long rejected, List<EventAnswer> events) {

    static IntakeAnswer of(List<EventAnswer> events) {
        return new IntakeAnswer(
                count(events, EventAnswer.Status.ACCEPTED),
                count(events, EventAnswer.Status.DUPLICATE),
                count(events, EventAnswer.Status.REJECTED),
                events);
    }

    private static long count(List<EventAnswer> events, EventAnswer.Status status) {
        return events.stream().filter(event -> event.status() == status).count();
    }
}
