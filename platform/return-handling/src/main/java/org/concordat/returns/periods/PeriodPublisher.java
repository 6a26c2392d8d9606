package org.concordat.returns.periods;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;
import org.concordat.messaging.Outbox;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells the other services that a period was closed or opened again; of an opening budget in types of its own. */
@ApplicationScoped
class PeriodPublisher {

    private record PeriodClosed(String borough, String period, String closedBy, Instant closedAt) {}

    private record PeriodReopened(
            String borough, String period, String reopenedBy, Instant reopenedAt, String reason) {}

    private final Outbox outbox;
    private final String topic;

    /** @param topic such as {@code concordat.budgets}; the types of its events begin with it */
    PeriodPublisher(Outbox outbox, @ConfigProperty(name = "concordat.outbox.topic") String topic) {
        this.outbox = outbox;
        this.topic = topic;
    }

    void closed(Borough borough, Period period, String by, Instant at) {
        outbox.publish(
                topic + (period.isOpening() ? ".opening-closed.v1" : ".period-closed.v1"),
                borough + "/" + period,
                borough,
                new PeriodClosed(borough.code(), period.toString(), by, at));
    }

    void reopened(Borough borough, Period period, String by, Instant at, String reason) {
        outbox.publish(
                topic + (period.isOpening() ? ".opening-reopened.v1" : ".period-reopened.v1"),
                borough + "/" + period,
                borough,
                new PeriodReopened(borough.code(), period.toString(), by, at, reason));
    }
}
