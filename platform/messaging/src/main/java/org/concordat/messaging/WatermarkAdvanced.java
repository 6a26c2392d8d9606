package org.concordat.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Fired as a CDI event, in order, on the thread that keeps the watermark; observers must be quick.
 *
 * @param previous what it was before; null when there was none
 * @param eventsApplied whether events were applied in between; without, no view can have changed
 */
public record WatermarkAdvanced(@Nullable Instant previous, Instant asAt, boolean eventsApplied) {}
