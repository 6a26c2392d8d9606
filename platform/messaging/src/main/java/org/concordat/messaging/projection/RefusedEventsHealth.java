package org.concordat.messaging.projection;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Down while anything stands refused. For whoever looks after the service, not for whoever routes to it or restarts it:
 * what is shown is right and no restart would help, but somebody else than the publisher has written to a topic, or this
 * service does not know the publisher's key.
 */
@Wellness
@ApplicationScoped
class RefusedEventsHealth implements HealthCheck {

    private final ProjectionService projection;

    RefusedEventsHealth(ProjectionService projection) {
        this.projection = projection;
    }

    @Override
    public HealthCheckResponse call() {
        Map<String, Long> refused = projection.refused();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("refused-events");
        refused.forEach((topic, records) -> response.withData(topic, records));
        return response.status(refused.isEmpty()).build();
    }
}
