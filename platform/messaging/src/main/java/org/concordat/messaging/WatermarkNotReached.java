package org.concordat.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The watermark did not reach the moment in the time the caller was willing to wait. */
public final class WatermarkNotReached extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WatermarkNotReached(Instant moment, @Nullable Instant asAt) {
        super("everything up to %s has been applied, not yet up to %s"
                .formatted(asAt == null ? "no moment" : asAt, moment));
    }
}
