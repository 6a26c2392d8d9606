package org.concordat.consolidation.returns;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    public Stream<ReturnEvent> approvals() {
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
     * The event by which figures that were not sent back were first handed in: what punctuality is judged by. A later
     * restatement does not make a return late.
     */
    private Optional<ReturnEvent> firstHandedIn() {
        Optional<ReturnEvent> posted = Optional.empty();
        for (ReturnEvent event : events) {
            switch (event.state()) {
                case DRAFTED -> {}
                case SUBMITTED -> posted = posted.or(() -> Optional.of(event));
                case APPROVED -> {
                    return posted.or(() -> Optional.of(event));
                }
                case REJECTED -> posted = Optional.empty();
            }
        }
        return posted;
    }

    /** When that became known here. */
    public Optional<Instant> firstPosted() {
        return firstHandedIn().map(ReturnEvent::knownAt);
    }

    /** When that was, by the clock of the service it was handed in to: however long a broker was away since. */
    public Optional<Instant> firstSubmitted() {
        return firstHandedIn()
                .map(event ->
                        event.posting().map(ReturnEvent.Posting::submittedAt).orElse(event.knownAt()));
    }

    /** When a version was first approved. */
    public Optional<Instant> firstApproved() {
        return approvals().findFirst().map(ReturnEvent::knownAt);
    }
}
