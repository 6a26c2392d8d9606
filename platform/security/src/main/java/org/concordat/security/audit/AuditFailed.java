package org.concordat.security.audit;

import java.sql.SQLException;

/** The audit trail could not be written or read; the change it belongs to must not happen either. */
public final class AuditFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AuditFailed(String chain, SQLException cause) {
        super("The audit chain " + chain + " could not be reached", cause);
    }
}
