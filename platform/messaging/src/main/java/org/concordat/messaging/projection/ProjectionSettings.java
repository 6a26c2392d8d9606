package org.concordat.messaging.projection;

import java.time.Duration;
import org.concordat.messaging.applying.RefusalLimits;
import org.eclipse.microprofile.config.Config;

/**
 * How the projection reads; defaults and reasons in {@code META-INF/microprofile-config.properties}.
 *
 * @param group instances with the same group share the partitions
 * @param recordsMax most records in one transaction
 * @param bytesMax most bytes in one transaction, as they are in the log; a larger record has one for itself
 * @param poll how long one wait for records may last
 * @param backoffMax longest pause between two tries
 * @param parkedRole the database role that sees parked events across boroughs
 * @param refusalLimits to how much is kept of what is refused
 */
public record ProjectionSettings(
        String group,
        int recordsMax,
        int bytesMax,
        Duration poll,
        Duration backoffMax,
        String parkedRole,
        RefusalLimits refusalLimits) {

    static ProjectionSettings from(Config config) {
        return new ProjectionSettings(
                config.getValue("concordat.projection.group", String.class),
                config.getValue("concordat.projection.records-max", Integer.class),
                config.getValue("concordat.projection.bytes-max", Integer.class),
                config.getValue("concordat.projection.poll", Duration.class),
                config.getValue("concordat.projection.backoff-max", Duration.class),
                config.getValue("concordat.parked.role", String.class),
                new RefusalLimits(
                        config.getValue("concordat.signatures.refused-records-max", Integer.class),
                        config.getValue("concordat.signatures.refused-bytes-max", Long.class)));
    }
}
