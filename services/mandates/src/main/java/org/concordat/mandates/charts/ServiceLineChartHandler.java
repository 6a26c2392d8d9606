package org.concordat.mandates.charts;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.concordat.kernel.InvalidValue;
import org.concordat.security.audit.AuditTrail;
import org.concordat.web.reference.ReferenceLockStore;
import org.concordat.web.reference.Revision;
import org.concordat.web.write.Answer;
import org.concordat.web.write.Preconditions;

/** Records versions of charts. */
@ApplicationScoped
class ServiceLineChartHandler {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");

    private final ReferenceLockStore reference;
    private final ServiceLineChartStore charts;
    private final ServiceLineChartPublisher publisher;
    private final AuditTrail audit;

    ServiceLineChartHandler(
            ReferenceLockStore reference,
            ServiceLineChartStore charts,
            ServiceLineChartPublisher publisher,
            AuditTrail audit) {
        this.reference = reference;
        this.charts = charts;
        this.publisher = publisher;
        this.audit = audit;
    }

    /** What says the same as the latest version is no new one. */
    Answer record(String code, ChartBody wanted, Revision revision) {
        if (!CODE.matcher(code).matches()) {
            throw new InvalidValue(
                    "chart", code, "two to forty small letters, digits and hyphens, such as section-251");
        }
        reference.takeTurn();
        Optional<ChartEdition> latest = charts.latest(code);
        revision.require(latest.map(edition -> (long) edition.version()));
        ChartEdition edition =
                wanted.toDomain(code, latest.map(ChartEdition::version).orElse(0) + 1);
        Optional<ChartView> before = latest.map(ChartView::of);
        ChartView after = ChartView.of(edition);
        if (before.filter(same -> same.saysTheSameAs(after)).isPresent()) {
            return Answer.ok(before.get(), Preconditions.etag(before.get().version()));
        }
        charts.add(edition);
        publisher.recorded(edition);
        audit.recordShared("chart.record", "charts/" + code, before.orElse(null), after);
        String etag = Preconditions.etag(edition.version());
        return latest.isPresent()
                ? Answer.ok(after, etag)
                : Answer.created(URI.create("/v1/charts/" + code), after, etag);
    }

    /** Records a chart that came with the program, unless there is one of its code already. */
    void recordShipped(String code, ChartBody shipped) {
        if (charts.latest(code).isEmpty()) {
            record(code, shipped, new Revision(null, null));
        }
    }
}
