package org.concordat.messaging.projection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.concordat.messaging.applying.Outcome;
import org.concordat.messaging.log.LogRecord;
import org.jspecify.annotations.Nullable;

/** What the projection tells of itself, to metrics and to the health check. */
final class ProjectionMeters {

    private final Counter applied;
    private final Counter duplicates;
    private final Counter parked;
    private final Timer lag;
    private volatile double lagMs;
    private volatile long waiting;
    private volatile @Nullable String trouble;

    ProjectionMeters(MeterRegistry meters) {
        applied = counter(meters, "concordat.projection.applied", "events applied");
        duplicates = counter(meters, "concordat.projection.duplicates", "events ignored, having been seen before");
        parked = counter(meters, "concordat.projection.parked", "events set aside since they could not be applied");
        lag = Timer.builder("concordat.projection.delay")
                .description("from when a record is known, by the broker's clock, to its being applied, by ours")
                .publishPercentileHistogram(false)
                .publishPercentiles(0.5, 0.99)
                .register(meters);
        meters.gauge("concordat.projection.lag.ms", this, m -> m.lagMs);
        meters.gauge("concordat.projection.waiting", this, m -> m.waiting);
    }

    private static Counter counter(MeterRegistry meters, String name, String description) {
        return Counter.builder(name).description(description).register(meters);
    }

    void applied(Outcome outcome, List<LogRecord> records) {
        applied.increment(outcome.applied());
        duplicates.increment(outcome.duplicates());
        parked.increment(outcome.parked());
        waiting += outcome.parked();
        Instant now = Instant.now();
        records.forEach(record -> lag.record(Duration.between(record.knownAt(), now)));
        if (!records.isEmpty()) {
            lagMs = Duration.between(records.getLast().knownAt(), now).toMillis();
        }
    }

    void caughtUp() {
        lagMs = 0;
    }

    void waiting(long events) {
        waiting = events;
    }

    void trouble(@Nullable String what) {
        trouble = what;
    }

    @Nullable
    String trouble() {
        return trouble;
    }

    long waiting() {
        return waiting;
    }

    double lagMs() {
        return lagMs;
    }
}
