package org.concordat.messaging.log;

import org.concordat.kernel.Borough;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate of a topic.
 *
 * @param borough the code, or {@code -} when the aggregate belongs to all boroughs
 */
public record AggregateKey(String borough, String topic, String aggregate) {

    /** What stands in for a borough when there is none, or none that could be read. */
    public static final String SHARED = "-";

    public static String code(@Nullable Borough borough) {
        return borough == null ? SHARED : borough.code();
    }
}
