package org.concordat.consolidation.evidence;

import java.time.Instant;
import java.util.List;

/**
 * The fewest events from which a figure of a borough follows: without any of them it would be another. It is for the
 * borough's own people, and names nobody.
 *
 * @param cases how many cases add to the figure: children, workers, or systems that count
 * @param lookedAt of how many of them the events are told, the latest known: work is bounded
 * @param types how many events of each type
 * @param latest those that became known last
 */
public record Evidence(int cases, int lookedAt, List<OfType> types, List<Event> latest) {

    /** @param type as the event catalogue has it, without its topic */
    public record OfType(String type, int events) {}

    /**
     * An event, as its source tells it from its others.
     *
     * @param source the URI of the system
     * @param id with {@code *} for each pseudonym within
     * @param time when it happened
     */
    public record Event(String source, String id, String type, Instant time, Instant knownAt) {}

    public Evidence {
        types = List.copyOf(types);
        latest = List.copyOf(latest);
    }
}
