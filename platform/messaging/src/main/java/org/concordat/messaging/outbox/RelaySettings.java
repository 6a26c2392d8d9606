package org.concordat.messaging.outbox;

import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/**
 * How the relay works; defaults and reasons in {@code META-INF/microprofile-config.properties}.
 *
 * @param source the CloudEvents source of everything this service publishes
 * @param poll how often to look when nobody has called
 * @param rowsMax most events sent at once
 * @param bytesMax most bytes of payload sent at once, except that one event always goes
 * @param keepPublished how long published events stay in the table
 * @param backoffMax longest pause between two tries
 */
record RelaySettings(
        URI source, Duration poll, int rowsMax, long bytesMax, Duration keepPublished, Duration backoffMax) {

    static RelaySettings from(Config config) {
        return new RelaySettings(
                config.getValue("concordat.outbox.source", URI.class),
                config.getValue("concordat.relay.poll", Duration.class),
                config.getValue("concordat.relay.rows-max", Integer.class),
                config.getValue("concordat.relay.bytes-max", Long.class),
                config.getValue("concordat.outbox.keep-published", Duration.class),
                config.getValue("concordat.relay.backoff-max", Duration.class));
    }
}
