package org.concordat.messaging.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.concordat.messaging.signature.SignatureCheck;
import org.concordat.messaging.signature.TrustedPublishers;
import org.eclipse.microprofile.config.Config;

/** Makes the one reader of this service, which knows whom to believe; a service that reads does not start without. */
@ApplicationScoped
public class TrustedReading {

    private static final String PUBLISHERS = "concordat.trusted-publishers";

    private final Optional<TrustedPublishers> publishers;
    private final Instant unsignedUntil;

    TrustedReading(Config config) {
        publishers = config.getOptionalValue(PUBLISHERS, String.class).map(file -> TrustedPublishers.in(Path.of(file)));
        unsignedUntil = config.getOptionalValue("concordat.signatures.unsigned-until", Instant.class)
                .orElse(Instant.MIN);
    }

    /** @throws IllegalStateException when nobody is named who publishes on one of the topics */
    public void requireFor(Collection<String> topics) {
        List<String> nobodys = publishers().without(topics);
        if (!nobodys.isEmpty()) {
            throw new IllegalStateException("the file in %s names nobody who publishes on %s"
                    .formatted(PUBLISHERS, String.join(", ", nobodys)));
        }
    }

    @Produces
    @Singleton
    EventReader reader() {
        return new EventReader(new SignatureCheck(publishers(), unsignedUntil), new PartitionCounts());
    }

    private TrustedPublishers publishers() {
        return publishers.orElseThrow(() -> new IllegalStateException("this service reads events and does not know whom"
                + " to believe: set " + PUBLISHERS + " to the file that says who publishes on which topic"));
    }
}
