package org.concordat.web.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Lets one change of reference data at a time happen, so that what was checked still holds when it is stored. */
@ApplicationScoped
public class ReferenceLockStore {

    /** Any number that nothing else of a service's database locks. */
    private static final long LOCK = 4_811_001L;

    private final DataSource database;

    ReferenceLockStore(DataSource database) {
        this.database = database;
    }

    /** Waits for its turn; the turn ends with the transaction. */
    public void takeTurn() {
        try (Connection connection = database.getConnection();
                PreparedStatement turn = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            turn.setLong(1, LOCK);
            turn.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("waiting for a turn to change reference data", e);
        }
    }
}
