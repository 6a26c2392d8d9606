package org.concordat.bench.cases;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.concordat.local.StackException;

/**
 * How many events of cases consolidation holds.
 *
 * @param superuser the superuser's connection to its database
 * @param patience how long it may take until all are held
 * @param pause between two looks, each of which counts them all
 */
record CaseFacts(Connection superuser, Duration patience, Duration pause) {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(20);

    /** Of what is sent in a minute or two. */
    CaseFacts(Connection superuser) {
        this(superuser, PATIENCE, PAUSE);
    }

    /** Returns when so many are held, or more. */
    void await(long wanted) throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (held() < wanted) {
            if (System.nanoTime() > deadline) {
                throw new StackException("consolidation has only %d of %d events".formatted(held(), wanted));
            }
            Thread.sleep(pause);
        }
    }

    long held() throws SQLException {
        return count(superuser, "case_event");
    }

    /** How many could not be applied, or not yet. */
    long parked() throws SQLException {
        return count(superuser, "parked_event");
    }

    static long count(Connection superuser, String table) throws SQLException {
        try (Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }
}
