package org.concordat.messaging;

import org.concordat.kernel.Borough;
import org.jspecify.annotations.Nullable;

/**
 * Publishes events of this service as part of the current database transaction: the change and its event are stored
 * together or not at all. A relay sends them on, in order, once the transaction is committed.
 */
public interface Outbox {

    /**
     * Appends an event to the service's topic ({@code concordat.outbox.topic}).
     *
     * @param type the wire name, literal and versioned, such as {@code concordat.budgets.return-approved.v1}
     * @param aggregate what the event happened to, such as {@code LBHF/2016-17-P12}; its events keep their order. An
     *     aggregate belongs to one borough, or to none, for ever.
     * @param borough whose event it is; null for reference data that all boroughs share. The current transaction must
     *     have named it to row-level security.
     * @param data written as JSON: exact plain decimals, ISO-8601 times, empty record components left out
     * @return the aggregate's version: 1, 2, 3 … without gaps
     * @throws IllegalStateException when no transaction is active or the service has no topic
     */
    long publish(String type, String aggregate, @Nullable Borough borough, Object data);

    /** The same to a topic that several services publish on. */
    long publishOn(String topic, String type, String aggregate, @Nullable Borough borough, Object data);
}
