package org.concordat.messaging.outbox;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.concordat.security.CurrentCaller;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who causes what happens now: the caller of the request in hand, or else the service itself. */
@ApplicationScoped
class CurrentActor {

    private final SecurityIdentity identity;
    private final CurrentCaller caller;
    private final String application;

    CurrentActor(
            SecurityIdentity identity,
            CurrentCaller caller,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.identity = identity;
        this.caller = caller;
        this.application = application;
    }

    String name() {
        if (!Arc.container().requestContext().isActive() || identity.isAnonymous()) {
            return application;
        }
        return caller.get().name();
    }
}
