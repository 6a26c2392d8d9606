package org.concordat.mandates.mappings;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.messaging.Outbox;

/** Tells the other services of a mapping between charts. */
@ApplicationScoped
class PartnershipMappingPublisher {

    private final Outbox outbox;

    PartnershipMappingPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    private record MappedLine(String from, String to) {}

    private record PartnershipMappingRecorded(
            String partnership,
            String mapping,
            int version,
            String title,
            String fromChart,
            String toChart,
            List<MappedLine> lines,
            LocalDate from,
            Optional<LocalDate> until) {}

    void recorded(PartnershipMapping mapping) {
        outbox.publish(
                "concordat.mandates.chart-mapping-recorded.v1",
                "chart-mappings/%s/%s".formatted(mapping.partnership(), mapping.code()),
                null,
                new PartnershipMappingRecorded(
                        mapping.partnership(),
                        mapping.code(),
                        mapping.version(),
                        mapping.title(),
                        mapping.fromChart(),
                        mapping.toChart(),
                        mapping.lines().stream()
                                .map(line -> new MappedLine(line.from(), line.to()))
                                .toList(),
                        mapping.from(),
                        mapping.until()));
    }
}
