package org.concordat.messaging.signature;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The keys that this service signs with; a service that publishes does not start without. */
@ApplicationScoped
public class Signing {

    private static final String KEYS = "concordat.signing.keys";

    private final Optional<EventSigner> signer;
    private final boolean publishes;

    Signing(Config config) {
        signer = config.getOptionalValue(KEYS, String.class).map(file -> new EventSigner(new KeyFile(Path.of(file))));
        publishes =
                config.getOptionalValue("concordat.outbox.topic", String.class).isPresent();
    }

    void start(@Observes StartupEvent event) {
        if (publishes) {
            signer();
        }
    }

    /** @throws IllegalStateException when the service has no keys */
    public EventSigner signer() {
        return signer.orElseThrow(() -> new IllegalStateException("this service publishes events and has no key to"
                + " sign them with: set " + KEYS + " to a file with a JWK set of Ed25519 keys"));
    }

    /** None where the service has no keys. */
    public Optional<EventSigner> find() {
        return signer;
    }

    List<Map<String, Object>> publicKeys() {
        return signer.map(EventSigner::publicKeys).orElse(List.of());
    }
}
