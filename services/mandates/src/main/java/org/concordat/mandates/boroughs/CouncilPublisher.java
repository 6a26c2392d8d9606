package org.concordat.mandates.boroughs;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.OnsCode;
import org.concordat.messaging.Outbox;

/** Tells the other services of a borough. */
@ApplicationScoped
class CouncilPublisher {

    private final Outbox outbox;

    CouncilPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    private record BoroughRecorded(
            Borough borough, String name, OnsCode onsCode, String chart, Optional<Integer> population0To17) {}

    /** Everybody may know which boroughs there are, so the event is nobody's own. */
    void recorded(Council council) {
        outbox.publish(
                "concordat.mandates.borough-recorded.v1",
                "boroughs/" + council.borough(),
                null,
                new BoroughRecorded(
                        council.borough(),
                        council.name(),
                        council.onsCode(),
                        council.chart(),
                        council.population0To17()));
    }
}
