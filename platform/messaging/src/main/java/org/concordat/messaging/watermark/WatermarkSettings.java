package org.concordat.messaging.watermark;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/**
 * How the watermark is kept; defaults and reasons in {@code META-INF/microprofile-config.properties}.
 *
 * @param interval from one reading of the broker's clock to the next
 * @param settle how long a broker may take from stamping a record to showing it to consumers
 * @param clockSkew how far the clocks of the brokers may differ
 * @param storeEvery how often the table is written while no events come in
 */
record WatermarkSettings(Duration interval, Duration settle, Duration clockSkew, Duration storeEvery) {

    static WatermarkSettings from(Config config) {
        return new WatermarkSettings(
                config.getValue("concordat.watermark.interval", Duration.class),
                config.getValue("concordat.watermark.settle", Duration.class),
                config.getValue("concordat.watermark.clock-skew", Duration.class),
                config.getValue("concordat.watermark.store-every", Duration.class));
    }

    /** The distance from the broker's clock to the moment that is certain; one more millisecond is its resolution. */
    Duration margin() {
        return settle.plus(clockSkew).plusMillis(1);
    }
}
