package org.concordat.security;

import com.arjuna.ats.arjuna.common.arjPropertyManager;
import com.arjuna.ats.internal.arjuna.utils.UuidProcessId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;

/**
 * How the transaction manager tells its transactions from those of other processes. By default it listens on a port for
 * as long as it lives, so that the system gives the number to nobody else; a random number does the same and opens
 * nothing.
 */
@ApplicationScoped
class TransactionIds {

    void beforeTheFirst(@Observes @Initialized(ApplicationScoped.class) Object event) {
        arjPropertyManager.getCoreEnvironmentBean().setProcessImplementationClassName(UuidProcessId.class.getName());
    }
}
