package org.concordat.messaging.foreign;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Whether records of others are taken in. What is wrong with them is no trouble of the service. */
@Readiness
@ApplicationScoped
class ForeignHealth implements HealthCheck {

    private final ForeignService service;

    ForeignHealth(ForeignService service) {
        this.service = service;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("foreign");
        return service.running()
                .map(loop -> tell(response.status(loop.isAlive()), loop))
                .orElseGet(response::up)
                .build();
    }

    private static HealthCheckResponseBuilder tell(HealthCheckResponseBuilder response, ForeignLoop loop) {
        String trouble = loop.trouble();
        return trouble == null ? response : response.withData("trouble", trouble);
    }
}
