package org.concordat.kpis.catalogue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.messaging.Outbox;
import org.concordat.registers.RecordVersion;

/** Tells the other services of a definition. */
@ApplicationScoped
class KpiPublisher {

    private final Outbox outbox;

    KpiPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    private record KpiRecorded(
            String kpi,
            int version,
            Optional<Borough> borough,
            @JsonUnwrapped KpiBody definition) {}

    void recorded(RecordVersion<KpiBody> version) {
        String code = version.key().code();
        outbox.publish(
                "concordat.kpis.kpi-recorded.v1",
                "kpis/" + code,
                null,
                new KpiRecorded(code, version.version(), version.owner().ownBorough(), version.content()));
    }
}
