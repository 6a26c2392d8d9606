package org.concordat.caseload.intake;

/** How many events came in, by what became of them. */
public record EventCounts(long accepted, long duplicates, long rejected) {

    static final EventCounts NONE = new EventCounts(0, 0, 0);

    EventCounts plus(EventCounts other) {
        return new EventCounts(accepted + other.accepted, duplicates + other.duplicates, rejected + other.rejected);
    }

    EventCounts and(EventAnswer.Status status) {
        return switch (status) {
            case ACCEPTED -> new EventCounts(accepted + 1, duplicates, rejected);
            case DUPLICATE -> new EventCounts(accepted, duplicates + 1, rejected);
            case REJECTED -> new EventCounts(accepted, duplicates, rejected + 1);
        };
    }
}
