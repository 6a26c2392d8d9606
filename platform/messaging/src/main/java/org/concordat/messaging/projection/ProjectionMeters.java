package org.concordat.messaging.projection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.concordat.messaging.applying.Outcome;
import org.concordat.messaging.log.LogRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What the projection tells of itself, to metrics and to the health check. */
final class ProjectionMeters {

    private static final Logger LOG = Logger.getLogger(ProjectionMeters.class);

    private final Counter applied;
    private final Counter duplicates;
    private final Counter parked;
    private final Counter refusals;
    private final Timer lag;
    private volatile double lagMs;
    private volatile long waiting;
    private volatile Map<String, Long> refused = Map.of();
    private volatile @Nullable String trouble;

    ProjectionMeters(MeterRegistry meters) {
        applied = counter(meters, "concordat.projection.applied", "events applied");
        duplicates = counter(meters, "concordat.projection.duplicates", "events ignored, having been seen before");
        parked = counter(meters, "concordat.projection.parked", "events set aside since they could not be applied");
        refusals = counter(
                meters, "concordat.projection.refused", "records that are not from whoever publishes on their topic");
        lag = Timer.builder("concordat.projection.delay")
                .description("from when a record is known, by the broker's clock, to its being applied, by ours")
                .publishPercentileHistogram(false)
                .publishPercentiles(0.5, 0.99)
                .register(meters);
        meters.gauge("concordat.projection.lag.ms", this, m -> m.lagMs);
        meters.gauge("concordat.projection.waiting", this, m -> m.waiting);
        meters.gauge("concordat.projection.refused.standing", this, m -> m.refusedInAll());
    }

    private static Counter counter(MeterRegistry meters, String name, String description) {
        return Counter.builder(name).description(description).register(meters);
    }

    void applied(Outcome outcome, List<LogRecord> records) {
        applied.increment(outcome.applied());
        duplicates.increment(outcome.duplicates());
        parked.increment(outcome.parked());
        waiting += outcome.parked();
        if (outcome.refused() > 0) {
            refusals.increment(outcome.refused());
            LOG.errorf(
                    "%d records were refused: they are not from whoever publishes on their topic."
                            + " See /v1/parked-events",
                    outcome.refused());
        }
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

    void refused(Map<String, Long> byTopic) {
        refused = byTopic;
    }

    /** How many were refused and not dismissed, of each topic that has any; a few seconds late. */
    Map<String, Long> refused() {
        return refused;
    }

    long refusedInAll() {
        return refused.values().stream().mapToLong(Long::longValue).sum();
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
