package org.concordat.consolidation.facts;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.concordat.kernel.Borough;

/** Tables of a domain's own, into which events are folded that say many things at once. */
public interface FoldedStore {

    /** What such an event says, read and checked. */
    interface Content {

        /** The tables that it is folded into. */
        FoldedStore into();
    }

    /** @param at since when it is known */
    record Known(Content content, Borough borough, Instant at) {}

    /**
     * Folds what events say, within the transaction that read them. What comes of it must follow from the events and the
     * moments since when they are known, whichever of them are folded together.
     *
     * @param events of this store alone, in the order of the log
     */
    void append(List<Known> events, Connection connection) throws SQLException;

    /** Something that these tables hold of a borough. */
    @FunctionalInterface
    interface Held<T> {

        /** As it was known at the moment. Within a transaction that names the borough. */
        T read(DataSource database, Borough borough, Instant asAt);
    }
}
