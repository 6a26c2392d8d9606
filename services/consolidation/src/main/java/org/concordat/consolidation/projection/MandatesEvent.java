package org.concordat.consolidation.projection;

import java.util.UUID;
import org.concordat.messaging.CannotApply;
import org.concordat.messaging.ReceivedEvent;

/**
 * What the projection needs of {@code concordat.mandates} to know whose it is; the content is kept whole and read by
 * {@link org.concordat.consolidation.facts.ReferenceContent}.
 */
sealed interface MandatesEvent {

    String TOPIC = "concordat.mandates";

    /** @throws CannotApply for a type that is not known here, or data that does not fit */
    static MandatesEvent of(ReceivedEvent event) {
        return switch (event.type()) {
            case "concordat.mandates.borough-recorded.v1" -> event.as(BoroughRecorded.class);
            case "concordat.mandates.partnership-recorded.v1" -> event.as(PartnershipRecorded.class);
            case "concordat.mandates.chart-recorded.v1" -> event.as(ChartRecorded.class);
            case "concordat.mandates.calendar-recorded.v1" -> event.as(CalendarRecorded.class);
            case "concordat.mandates.apportionment-pool-recorded.v1" -> event.as(PoolRecorded.class);
            case "concordat.mandates.chart-mapping-recorded.v1" -> event.as(MappingRecorded.class);
            case "concordat.mandates.foreword-recorded.v1" -> event.as(ForewordRecorded.class);
            case "concordat.mandates.paper-recorded.v1" -> event.as(PaperRecorded.class);
            case "concordat.mandates.mandate-adopted.v1" -> event.as(MandateAdopted.class);
            case "concordat.mandates.mandate-withdrawn.v1" -> event.as(MandateWithdrawn.class);
            default -> throw CannotApply.unknownType(event);
        };
    }

    record BoroughRecorded(String borough) implements MandatesEvent {}

    record PartnershipRecorded(String partnership) implements MandatesEvent {}

    record ChartRecorded(String chart) implements MandatesEvent {}

    record CalendarRecorded(String borough, String financialYear) implements MandatesEvent {}

    record PoolRecorded(String partnership, String pool) implements MandatesEvent {}

    record MappingRecorded(String partnership, String mapping) implements MandatesEvent {}

    record ForewordRecorded(String partnership, String financialYear) implements MandatesEvent {}

    record PaperRecorded(String borough, String paper) implements MandatesEvent {}

    record MandateAdopted(UUID mandate, String borough, String financialYear) implements MandatesEvent {}

    record MandateWithdrawn(UUID mandate, String borough, String financialYear) implements MandatesEvent {}
}
