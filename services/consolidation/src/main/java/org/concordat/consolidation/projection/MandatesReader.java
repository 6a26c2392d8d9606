package org.concordat.consolidation.projection;

import java.util.Optional;
import java.util.UUID;
import org.concordat.consolidation.ledger.AppliedEventStore.Entry;
import org.concordat.consolidation.papers.PaperJson;
import org.concordat.consolidation.pools.PoolJson;
import org.concordat.consolidation.reference.ReferenceContent;
import org.concordat.consolidation.reference.ReferenceEventStore.Shared;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.messaging.ReceivedEvent;

/** Reads reference data and mandates: each event is kept whole, and only if it can be read. */
final class MandatesReader {

    private MandatesReader() {}

    static Step read(ReceivedEvent event) {
        return switch (MandatesEvent.of(event)) {
            case MandatesEvent.BoroughRecorded recorded -> {
                ReferenceContent.borough(event.data(), event.knownAt());
                yield shared(Shared.BOROUGH, "boroughs/" + recorded.borough(), event);
            }
            case MandatesEvent.PartnershipRecorded recorded -> {
                ReferenceContent.partnership(event.data(), event.knownAt());
                yield shared(Shared.PARTNERSHIP, "partnerships/" + recorded.partnership(), event);
            }
            case MandatesEvent.ChartRecorded recorded -> {
                ReferenceContent.chart(event.data());
                yield shared(Shared.CHART, "charts/" + recorded.chart(), event);
            }
            case MandatesEvent.PoolRecorded recorded -> {
                PoolJson.read(event.data(), event.knownAt());
                yield shared(Shared.POOL, "pools/%s/%s".formatted(recorded.partnership(), recorded.pool()), event);
            }
            case MandatesEvent.MappingRecorded recorded -> {
                ReferenceContent.mapping(event.data(), event.knownAt());
                yield shared(
                        Shared.MAPPING,
                        "chart-mappings/%s/%s".formatted(recorded.partnership(), recorded.mapping()),
                        event);
            }
            case MandatesEvent.CalendarRecorded recorded -> {
                FinancialYear year = FinancialYear.parse(recorded.financialYear());
                ReferenceContent.calendar(year, event.data());
                yield shared(
                        Shared.CALENDAR,
                        "calendars/%s/%s".formatted(recorded.borough(), recorded.financialYear()),
                        event);
            }
            // Words before the mandates, which change no figure and no policy.
            case MandatesEvent.ForewordRecorded recorded -> {
                Ownership.about(event, "forewords/%s/%s".formatted(recorded.partnership(), recorded.financialYear()));
                yield new Step.Noted(new Entry(event, Optional.empty(), ""));
            }
            case MandatesEvent.PaperRecorded recorded -> {
                PaperJson.check(event.data());
                Borough borough = Ownership.of(
                        event, recorded.borough(), "papers/%s/%s".formatted(recorded.borough(), recorded.paper()));
                yield new Step.OfDomain(Step.entry(event, borough, recorded.paper()), PaperJson.KEPT);
            }
            case MandatesEvent.MandateAdopted adopted -> {
                ReferenceContent.mandate(event.data(), event.knownAt());
                yield mandate(adopted.borough(), adopted.financialYear(), adopted.mandate(), false, event);
            }
            case MandatesEvent.MandateWithdrawn withdrawn ->
                mandate(withdrawn.borough(), withdrawn.financialYear(), withdrawn.mandate(), true, event);
        };
    }

    private static Step shared(Shared kind, String aggregate, ReceivedEvent event) {
        Ownership.about(event, aggregate);
        return new Step.OfReference(new Entry(event, Optional.empty(), ""), kind);
    }

    private static Step mandate(
            String code, String financialYear, UUID mandate, boolean withdrawn, ReceivedEvent event) {
        FinancialYear year = FinancialYear.parse(financialYear);
        Borough borough = Ownership.of(event, code, code + "/" + year);
        return new Step.OfMandate(Step.entry(event, borough, year.toString()), borough, mandate, withdrawn);
    }
}
