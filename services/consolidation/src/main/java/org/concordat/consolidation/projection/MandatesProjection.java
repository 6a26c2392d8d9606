package org.concordat.consolidation.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.concordat.consolidation.facts.AppliedEventStore;
import org.concordat.consolidation.facts.ReferenceContent;
import org.concordat.consolidation.facts.ReferenceStore;
import org.concordat.consolidation.facts.ReferenceStore.Shared;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.messaging.ReceivedEvent;

/** Folds reference data and mandates: each event is kept whole, and only if it can be read. */
@ApplicationScoped
class MandatesProjection {

    private final AppliedEventStore ledger;
    private final ReferenceStore references;

    MandatesProjection(AppliedEventStore ledger, ReferenceStore references) {
        this.ledger = ledger;
        this.references = references;
    }

    void apply(ReceivedEvent event, Connection connection) throws SQLException {
        switch (MandatesEvent.of(event)) {
            case MandatesEvent.BoroughRecorded recorded -> {
                ReferenceContent.borough(event.data(), event.knownAt());
                keep(Shared.BOROUGH, "boroughs/" + recorded.borough(), event, connection);
            }
            case MandatesEvent.PartnershipRecorded recorded -> {
                ReferenceContent.partnership(event.data(), event.knownAt());
                keep(Shared.PARTNERSHIP, "partnerships/" + recorded.partnership(), event, connection);
            }
            case MandatesEvent.ChartRecorded recorded -> {
                ReferenceContent.chart(event.data());
                keep(Shared.CHART, "charts/" + recorded.chart(), event, connection);
            }
            case MandatesEvent.PoolRecorded recorded ->
                keep(Shared.POOL, "pools/%s/%s".formatted(recorded.partnership(), recorded.pool()), event, connection);
            case MandatesEvent.CalendarRecorded recorded -> {
                ReferenceContent.calendar(event.data());
                keep(
                        Shared.CALENDAR,
                        "calendars/%s/%s".formatted(recorded.borough(), recorded.financialYear()),
                        event,
                        connection);
            }
            case MandatesEvent.MandateAdopted adopted -> {
                ReferenceContent.mandate(event.data(), event.knownAt());
                mandate(adopted.borough(), adopted.financialYear(), adopted.mandate(), false, event, connection);
            }
            case MandatesEvent.MandateWithdrawn withdrawn ->
                mandate(withdrawn.borough(), withdrawn.financialYear(), withdrawn.mandate(), true, event, connection);
        }
    }

    private void keep(Shared kind, String aggregate, ReceivedEvent event, Connection connection) throws SQLException {
        Ownership.about(event, aggregate);
        Optional<Instant> known = ledger.enter(event, Optional.empty(), "", connection);
        if (known.isPresent()) {
            references.append(kind, event, known.get(), connection);
        }
    }

    private void mandate(
            String code,
            String financialYear,
            UUID mandate,
            boolean withdrawn,
            ReceivedEvent event,
            Connection connection)
            throws SQLException {
        FinancialYear year = FinancialYear.parse(financialYear);
        Borough borough = Ownership.of(event, code, code + "/" + year);
        Optional<Instant> known = ledger.enter(event, Optional.of(borough), year.toString(), connection);
        if (known.isPresent()) {
            references.appendMandate(borough, mandate, withdrawn, event, known.get(), connection);
        }
    }
}
