package org.concordat.budgets.api;

import java.util.List;
import org.concordat.testing.events.EventTopics;
import org.concordat.testing.events.SentEvent;

/** What the service published, read back from its topic. */
final class Published {

    private Published() {}

    /** The first {@code count} events of the aggregate, awaited. */
    static List<SentEvent> about(String aggregate, int count) {
        return EventTopics.published("concordat.budgets", aggregate, count);
    }
}
