package org.concordat.kpis.targets;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import org.concordat.kernel.Borough;
import org.concordat.kernel.targets.DatedTargets;
import org.concordat.messaging.Outbox;
import org.concordat.registers.RecordVersion;

/** Tells the other services of a borough's targets. */
@ApplicationScoped
class TargetPublisher {

    private final Outbox outbox;

    TargetPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    private record TargetRecorded(
            Borough borough,
            String kpi,
            int version,
            @JsonUnwrapped DatedTargets targets) {}

    void recorded(RecordVersion<DatedTargets> version) {
        Borough borough = version.key().behind().orElseThrow();
        String kpi = version.key().code();
        outbox.publish(
                "concordat.kpis.target-recorded.v1",
                "%s/targets/%s".formatted(borough, kpi),
                borough,
                new TargetRecorded(borough, kpi, version.version(), version.content()));
    }
}
