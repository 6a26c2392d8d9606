package org.concordat.messaging.projection;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * How the projection is. What is parked or refused does not make it unready: what could be applied can be shown, and
 * says what is missing.
 */
@Readiness
@ApplicationScoped
class ProjectionHealth implements HealthCheck {

    private final ProjectionService projection;

    ProjectionHealth(ProjectionService projection) {
        this.projection = projection;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("projection");
        return projection
                .isAlive()
                .map(alive -> tell(response.status(alive)))
                .orElseGet(response::up)
                .build();
    }

    private HealthCheckResponseBuilder tell(HealthCheckResponseBuilder response) {
        ProjectionMeters meters = projection.meters();
        String trouble = meters.trouble();
        if (trouble != null) {
            response.withData("trouble", trouble);
        }
        return response.withData("lagMs", Math.round(meters.lagMs()))
                .withData("parkedEvents", meters.waiting())
                .withData("refusedEvents", meters.refusedInAll());
    }
}
