package org.concordat.mandates.boroughs;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Finding;
import org.concordat.mandates.charts.ServiceLineChartStore;
import org.concordat.security.audit.AuditTrail;
import org.concordat.web.problem.Problem;
import org.concordat.web.reference.ReferenceLockStore;
import org.concordat.web.reference.ReferenceRefused;
import org.concordat.web.reference.Revision;
import org.concordat.web.write.Answer;
import org.concordat.web.write.Preconditions;

/** Records boroughs. */
@ApplicationScoped
class CouncilHandler {

    private final ReferenceLockStore reference;
    private final CouncilStore councils;
    private final ServiceLineChartStore charts;
    private final ChartConsequences consequences;
    private final CouncilPublisher publisher;
    private final AuditTrail audit;

    CouncilHandler(
            ReferenceLockStore reference,
            CouncilStore councils,
            ServiceLineChartStore charts,
            ChartConsequences consequences,
            CouncilPublisher publisher,
            AuditTrail audit) {
        this.reference = reference;
        this.councils = councils;
        this.charts = charts;
        this.consequences = consequences;
        this.publisher = publisher;
        this.audit = audit;
    }

    Answer record(Council wanted, Revision revision) {
        reference.takeTurn();
        Optional<CouncilRow> row = councils.row(wanted.borough());
        revision.require(row.map(there -> there.revision));
        check(wanted);
        Optional<Council> before = row.map(CouncilRow::council);
        if (before.filter(wanted::equals).isPresent()) {
            return Answer.ok(view(wanted), Preconditions.etag(row.get().revision));
        }
        CouncilRow stored = row.orElseGet(() -> new CouncilRow(wanted));
        stored.take(wanted);
        councils.persist(stored);
        councils.flush();
        publisher.recorded(wanted);
        audit.recordShared("borough.record", "boroughs/" + wanted.borough(), before.orElse(null), wanted);
        String etag = Preconditions.etag(stored.revision);
        return before.isPresent()
                ? Answer.ok(view(wanted), etag)
                : Answer.created(URI.create("/v1/boroughs/" + wanted.borough()), view(wanted), etag);
    }

    /** With what follows from its chart, as everything is recorded now. */
    CouncilView view(Council council) {
        return new CouncilView(council, Optional.of(consequences.ofChartOf(council.borough())));
    }

    private void check(Council wanted) {
        if (charts.latest(wanted.chart()).isEmpty()) {
            ReferenceRefused.ifAny(
                    List.of(Finding.error("UNKNOWN_CHART", "/chart", "There is no chart " + wanted.chart())),
                    "borough-invalid",
                    "The borough");
        }
        if (councils.isTaken(wanted.onsCode(), wanted.borough())) {
            throw Problem.conflict(
                    "ons-code-taken", "Another borough has the ONS code %s.".formatted(wanted.onsCode()));
        }
    }
}
