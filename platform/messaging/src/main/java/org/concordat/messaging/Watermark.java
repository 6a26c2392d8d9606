package org.concordat.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The moment up to which everything appended to the projection's topics has been applied, by the broker's clock. An
 * answer given as at that moment can be given again, at any later time and after any rebuild. Only active with
 * {@code concordat.watermark.enabled=true}. {@link WatermarkAdvanced} is fired whenever it moves.
 */
public interface Watermark {

    /** The latest such moment; it never goes back. Empty when inactive or, after a rebuild, until first caught up. */
    Optional<Instant> asAt();

    /**
     * Waits until the watermark has reached the moment.
     *
     * @return the watermark, at or after the moment
     * @throws WatermarkNotReached when it has not within that time, or is not active
     */
    Instant awaitAtLeast(Instant moment, Duration atMost);

    /**
     * The edition in which answers as at the moment are given: the same for ever, after any rebuild, since it is written
     * down where one begins. Higher than what this release gives once a later one has begun its own.
     *
     * @param moment at or before the watermark
     */
    int edition(Instant moment);
}
