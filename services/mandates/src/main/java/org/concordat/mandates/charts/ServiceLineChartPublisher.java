package org.concordat.mandates.charts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.FinancialYear;
import org.concordat.messaging.Outbox;

/** Tells the other services of a chart. */
@ApplicationScoped
class ServiceLineChartPublisher {

    private final Outbox outbox;

    ServiceLineChartPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    private record Line(String code, String title, Optional<String> parent, boolean total) {}

    private record ChartRecorded(
            String chart,
            String title,
            Optional<FinancialYear> validFrom,
            Optional<FinancialYear> validUntil,
            List<Line> lines) {}

    void recorded(ChartEdition edition) {
        outbox.publish(
                "concordat.mandates.chart-recorded.v1",
                "charts/" + edition.code(),
                null,
                new ChartRecorded(
                        edition.code(),
                        edition.title(),
                        edition.validFrom(),
                        edition.validUntil(),
                        edition.chart().nodes().stream()
                                .map(line -> new Line(line.code(), line.title(), line.parent(), line.total()))
                                .toList()));
    }
}
