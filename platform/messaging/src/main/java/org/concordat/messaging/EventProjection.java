package org.concordat.messaging;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/**
 * Folds other services' events into this service's own tables, each exactly once. A service has at most one bean of
 * this type. What {@link #apply} does must follow from the event and the tables alone: no clock, no random ids, no
 * calls elsewhere, or a rebuild would come to another result.
 */
public interface EventProjection {

    /** The topics to read, all of them from their beginning when the database is empty. */
    Set<String> topics();

    /** Event types on those topics that are of no interest here; everything else must be known to {@link #apply}. */
    default Set<String> ignorableTypes() {
        return Set.of();
    }

    /**
     * Applies one event. Called in the order of each aggregate, inside the transaction that also stores how far the
     * topic was read; the boroughs of the events at hand are named to row-level security.
     *
     * @param connection the transaction's connection; neither commit, roll back nor close it
     * @throws CannotApply to park the event with that reason, and its aggregate's later ones behind it
     * @throws SQLException as it comes: a failure that may pass is retried, any other parks the event
     */
    void apply(ReceivedEvent event, Connection connection) throws SQLException;
}
