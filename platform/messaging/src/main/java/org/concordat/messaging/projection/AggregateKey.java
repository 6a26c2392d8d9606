package org.concordat.messaging.projection;

import org.concordat.kernel.Borough;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate of a topic.
 *
 * @param borough the code, or {@code -} when the aggregate belongs to all boroughs
 */
record AggregateKey(String borough, String topic, String aggregate) {

    /** What stands in for a borough when there is none, or none that could be read. */
    static final String SHARED = "-";

    static String code(@Nullable Borough borough) {
        return borough == null ? SHARED : borough.code();
    }
}
