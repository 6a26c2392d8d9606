package org.concordat.security.token;

import io.quarkus.oidc.runtime.OidcProvider;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.InvalidJwtException;

/**
 * Asks the identity provider for its keys from time to time. Quarkus asks when a token names a key that it does not know,
 * and never otherwise: a key that the provider has removed would be taken for good until then.
 */
@ApplicationScoped
class ProviderKeys {

    private static final Logger LOG = Logger.getLogger(ProviderKeys.class);

    /** Of no key: to verify it, the keys are fetched anew. */
    private static final String NO_TOKEN = "no.to.ken";

    private final TenantConfigBean tenants;
    private final Vertx vertx;
    private final Duration every;

    ProviderKeys(
            TenantConfigBean tenants,
            Vertx vertx,
            @ConfigProperty(name = "concordat.identity.keys-asked-every") Duration every) {
        this.tenants = tenants;
        this.vertx = vertx;
        this.every = every;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(every.toMillis(), timer -> ask());
    }

    private void ask() {
        TenantConfigContext tenant = tenants.getDefaultTenant();
        OidcProvider provider = tenant.provider();
        if (!tenant.ready() || provider == null) {
            return; // it was not there when the service started, and will be asked when it is
        }
        provider.refreshJwksAndVerifyJwtToken(NO_TOKEN, false, false, null)
                .subscribe()
                .with(verified -> {}, failure -> {
                    if (!(failure instanceof InvalidJwtException)) {
                        LOG.warnf("The identity provider's keys could not be asked for: %s", failure.toString());
                    }
                });
    }
}
