package org.concordat.messaging.watermark;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/**
 * How the watermark is kept; defaults and reasons in {@code META-INF/microprofile-config.properties}.
 *
 * @param interval from one moment to the next
 * @param idleInterval the same while nothing comes in and nobody waits
 * @param settle how long a broker may take from stamping a record to showing it, before the record counts as later
 * @param storeEvery how often the table is written while no events come in
 * @param silence how long releases of a lower edition must have drawn no moment before this release's begins
 */
record WatermarkSettings(
        Duration interval, Duration idleInterval, Duration settle, Duration storeEvery, Duration silence) {

    static WatermarkSettings from(Config config) {
        return new WatermarkSettings(
                config.getValue("concordat.watermark.interval", Duration.class),
                config.getValue("concordat.watermark.idle-interval", Duration.class),
                config.getValue("concordat.watermark.settle", Duration.class),
                config.getValue("concordat.watermark.store-every", Duration.class),
                config.getValue("concordat.watermark.edition-silence", Duration.class));
    }
}
