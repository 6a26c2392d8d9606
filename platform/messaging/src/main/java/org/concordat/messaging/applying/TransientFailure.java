package org.concordat.messaging.applying;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.Set;

/** Tells failures that pass (the database restarts, a deadlock, a full disk) from those an event would meet again. */
public final class TransientFailure {

    /** SQLSTATE classes: connection, transaction rolled back, resources, operator intervention, system error. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

    private static final Set<String> STATES = Set.of("55P03", "25P03", "25006");

    private TransientFailure() {}

    /** Whether it would not be met again by trying later. */
    public static boolean is(Throwable failure) {
        return sql(failure).map(TransientFailure::passes).orElse(false);
    }

    /** What may be told of a failure: its kind, never its message, which may quote a row. */
    public static String describe(Throwable failure) {
        String kind = failure.getClass().getSimpleName();
        return sql(failure)
                .map(sql -> "%s (SQLSTATE %s)".formatted(kind, sql.getSQLState()))
                .orElseGet(() -> kind + place(failure));
    }

    private static boolean passes(SQLException e) {
        String state = e.getSQLState();
        return e instanceof SQLTransientException
                || e instanceof SQLRecoverableException
                // The pool's own: no connection to be had.
                || state == null
                || STATES.contains(state)
                || CLASSES.contains(state.substring(0, Math.min(2, state.length())));
    }

    private static Optional<SQLException> sql(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }

    private static String place(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length == 0 ? "" : " at %s:%d".formatted(trace[0].getFileName(), trace[0].getLineNumber());
    }
}
