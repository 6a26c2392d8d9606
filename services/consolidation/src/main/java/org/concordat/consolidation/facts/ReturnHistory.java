package org.concordat.consolidation.facts;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The life of one borough's return for one period as known at one moment. The order of aggregate versions is the order
 * in which things happened, however they arrived.
 */
public final class ReturnHistory {

    private final List<ReturnEvent> events;

    /** @param known the events of one borough and period known at the moment, in any order */
    public ReturnHistory(List<ReturnEvent> known) {
        events = known.stream()
                .sorted(Comparator.comparingLong(ReturnEvent::aggregateVersion))
                .toList();
    }

    /** The figure that stands: the approval of the highest version. */
    public Optional<ReturnEvent> approved() {
        return approvals().max(Comparator.comparingInt(ReturnEvent::version));
    }

    /** Every version that was ever approved: history is restated, never rewritten. */
    public java.util.stream.Stream<ReturnEvent> approvals() {
        return events.stream().filter(event -> event.state() == ReturnEvent.State.APPROVED);
    }

    /** A submission of a later version than the one approved, that has not been sent back. */
    public Optional<ReturnEvent> provisional() {
        int standing = approved().map(ReturnEvent::version).orElse(0);
        return latest().filter(event -> event.state() == ReturnEvent.State.SUBMITTED)
                .filter(event -> event.version() > standing);
    }

    /** What happened last. */
    public Optional<ReturnEvent> latest() {
        return events.isEmpty() ? Optional.empty() : Optional.of(events.getLast());
    }

    /**
     * When figures that were not sent back were first handed in: what punctuality is judged by. A later restatement
     * does not make a return late.
     */
    public Optional<Instant> firstPosted() {
        Optional<ReturnEvent> posted = Optional.empty();
        for (ReturnEvent event : events) {
            switch (event.state()) {
                case DRAFTED -> {}
                case SUBMITTED -> posted = posted.or(() -> Optional.of(event));
                case APPROVED -> {
                    return posted.or(() -> Optional.of(event)).map(ReturnEvent::knownAt);
                }
                case REJECTED -> posted = Optional.empty();
            }
        }
        return posted.map(ReturnEvent::knownAt);
    }

    /** When a version was first approved. */
    public Optional<Instant> firstApproved() {
        return approvals().findFirst().map(ReturnEvent::knownAt);
    }
}
