package org.concordat.kpis.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.messaging.Outbox;

/** Tells the other services of a definition. */
@ApplicationScoped
class KpiPublisher {

    private final Outbox outbox;

    KpiPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    private record SeriesBreak(LocalDate on, String reason) {}

    private record KpiRecorded(
            String kpi,
            int version,
            Optional<String> partnership,
            Optional<Borough> borough,
            String title,
            Optional<String> description,
            Optional<String> numerator,
            Optional<String> denominator,
            String unit,
            List<String> categories,
            String polarity,
            String frequency,
            String accrual,
            Optional<LocalDate> since,
            String combining,
            Optional<String> area,
            Optional<String> source,
            Optional<String> responsible,
            List<String> comparators,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            List<SeriesBreak> breaks) {}

    void recorded(Kpi kpi) {
        outbox.publish(
                "concordat.kpis.kpi-recorded.v1",
                "kpis/" + kpi.code(),
                null,
                new KpiRecorded(
                        kpi.code(),
                        kpi.version(),
                        kpi.owner() instanceof Kpi.Owner.OfPartnership of
                                ? Optional.of(of.partnership())
                                : Optional.empty(),
                        kpi.owner().ownBorough(),
                        kpi.title(),
                        kpi.description(),
                        kpi.numerator(),
                        kpi.denominator(),
                        kpi.unit().name(),
                        kpi.categories(),
                        kpi.polarity().name(),
                        kpi.frequency().name(),
                        kpi.accrual().name(),
                        kpi.since(),
                        kpi.combining().name(),
                        kpi.area(),
                        kpi.source(),
                        kpi.responsible(),
                        kpi.comparators(),
                        kpi.from(),
                        kpi.until(),
                        kpi.breaks().stream()
                                .map(one -> new SeriesBreak(one.on(), one.reason()))
                                .toList()));
    }
}
