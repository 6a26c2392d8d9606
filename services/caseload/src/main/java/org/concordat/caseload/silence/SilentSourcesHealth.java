package org.concordat.caseload.silence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.concordat.kernel.Borough;
import org.concordat.security.BoroughScope;
import org.concordat.security.BoroughsHere;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** How many sources are silent. It is a system elsewhere that is, so it never makes this service unready. */
@Readiness
@ApplicationScoped
class SilentSourcesHealth implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(SilentSourcesHealth.class);

    private final BoroughsHere boroughs;
    private final BoroughScope scope;
    private final SilenceLookup silence;

    SilentSourcesHealth(BoroughsHere boroughs, BoroughScope scope, SilenceLookup silence) {
        this.boroughs = boroughs;
        this.scope = scope;
        this.silence = silence;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("sources of case events").up();
        try {
            long silent = silent();
            return response.withData("degraded", silent > 0)
                    .withData("silent", silent)
                    .build();
        } catch (RuntimeException e) {
            // Whatever is wrong with the database, the check of the database says.
            LOG.debug("The sources could not be looked at", e);
            return response.build();
        }
    }

    private long silent() {
        Set<Borough> all = boroughs.all();
        return scope.read(
                all,
                () -> all.stream()
                        .flatMap(borough -> silence.of(borough).stream())
                        .filter(status -> status.state() == SourceStatus.State.SILENT)
                        .count());
    }
}
