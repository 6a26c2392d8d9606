package org.concordat.mandates.pools;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.messaging.Outbox;

/** Tells the other services of a key of apportionment. */
@ApplicationScoped
class PoolPublisher {

    private final Outbox outbox;

    PoolPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    private record Weight(Borough borough, BigDecimal weight) {}

    private record Cap(Borough borough, Optional<BigDecimal> percent, Optional<BigDecimal> pounds) {}

    private record PoolRecorded(
            String partnership,
            String pool,
            int version,
            String title,
            Borough host,
            List<String> serviceLines,
            String basis,
            List<Weight> shares,
            LocalDate from,
            Optional<LocalDate> until,
            Optional<List<String>> costCentres,
            Optional<List<String>> funds,
            Optional<List<Cap>> caps,
            Optional<String> caseloadMeasure) {}

    void recorded(Pool pool) {
        outbox.publish(
                "concordat.mandates.apportionment-pool-recorded.v1",
                "pools/%s/%s".formatted(pool.partnership(), pool.code()),
                null,
                new PoolRecorded(
                        pool.partnership(),
                        pool.code(),
                        pool.version(),
                        pool.title(),
                        pool.host(),
                        pool.serviceLines(),
                        pool.basis().name(),
                        pool.shares().stream()
                                .map(share -> new Weight(share.borough(), share.weight()))
                                .toList(),
                        pool.from(),
                        pool.until(),
                        PoolLimits.said(pool.limits().costCentres()),
                        PoolLimits.said(
                                pool.limits().funds().stream().map(Enum::name).toList()),
                        PoolLimits.said(pool.limits().caps().stream()
                                .map(cap -> new Cap(cap.borough(), cap.percent(), cap.pounds()))
                                .toList()),
                        pool.limits().caseloadMeasure()));
    }
}
