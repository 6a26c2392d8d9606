package org.concordat.messaging;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
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
     * Applies events, in the order given, inside the transaction that also stores how far the topics were read; the
     * boroughs of the events at hand are named to row-level security. Each event is the next version of its aggregate,
     * in the order of the log: what was applied before and what waits for another has been sorted out.
     *
     * <p>When this fails, nothing of the transaction is kept, and the same events come again one at a time, each within
     * a savepoint, to find out which of them is at fault. So it may store many in one statement, as long as applying
     * events together and one by one come to the same.
     *
     * @param events at least one; bounded in number and bytes by {@code concordat.projection.records-max} and
     *     {@code bytes-max}
     * @param connection the transaction's connection; neither commit, roll back nor close it
     * @throws CannotApply of a single event, to park it with that reason, and its aggregate's later ones behind it
     * @throws SQLException as it comes: a failure that may pass is retried, any other parks the event
     */
    void apply(List<ReceivedEvent> events, Connection connection) throws SQLException;
}
