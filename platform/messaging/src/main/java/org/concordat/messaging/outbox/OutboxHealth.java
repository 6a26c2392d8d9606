package org.concordat.messaging.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Tells what waits in the outbox. Always up: the service takes orders while the broker is away. */
@Readiness
@ApplicationScoped
class OutboxHealth implements HealthCheck {

    private final RelayService relay;

    OutboxHealth(RelayService relay) {
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("outbox").up();
        relay.state().ifPresent(state -> {
            response.withData("waiting", state.backlog().events());
            response.withData("oldestSeconds", Math.round(state.backlog().oldestSeconds()));
            if (state.trouble() != null) {
                response.withData("trouble", state.trouble());
            }
        });
        return response.build();
    }
}
