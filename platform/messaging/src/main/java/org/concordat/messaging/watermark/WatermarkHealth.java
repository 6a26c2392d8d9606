package org.concordat.messaging.watermark;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Tells where the watermark stands. Always up: what is answered says its moment, however old that is. */
@Readiness
@ApplicationScoped
class WatermarkHealth implements HealthCheck {

    private final WatermarkService watermark;

    WatermarkHealth(WatermarkService watermark) {
        this.watermark = watermark;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("watermark").up();
        watermark.asAt().ifPresent(moment -> response.withData("asAt", moment.toString()));
        return response.withData("recordsSteppedOver", watermark.steppedOver()).build();
    }
}
