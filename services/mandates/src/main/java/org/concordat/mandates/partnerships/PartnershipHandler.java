package org.concordat.mandates.partnerships;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Chart;
import org.concordat.mandates.boroughs.CouncilStore;
import org.concordat.mandates.charts.ServiceLineChartStore;
import org.concordat.security.audit.AuditTrail;
import org.concordat.web.reference.ReferenceLockStore;
import org.concordat.web.reference.ReferenceRefused;
import org.concordat.web.reference.Revision;
import org.concordat.web.write.Answer;
import org.concordat.web.write.Preconditions;

/** Records partnerships. */
@ApplicationScoped
class PartnershipHandler {

    private final ReferenceLockStore reference;
    private final PartnershipStore partnerships;
    private final CouncilStore councils;
    private final ServiceLineChartStore charts;
    private final PartnershipPublisher publisher;
    private final AuditTrail audit;

    PartnershipHandler(
            ReferenceLockStore reference,
            PartnershipStore partnerships,
            CouncilStore councils,
            ServiceLineChartStore charts,
            PartnershipPublisher publisher,
            AuditTrail audit) {
        this.reference = reference;
        this.partnerships = partnerships;
        this.councils = councils;
        this.charts = charts;
        this.publisher = publisher;
        this.audit = audit;
    }

    Answer record(Partnership wanted, Revision revision) {
        reference.takeTurn();
        Optional<PartnershipRow> row = partnerships.row(wanted.code());
        revision.require(row.map(there -> there.revision));
        List<Chart> known = charts(wanted);
        ReferenceRefused.ifAny(
                new MembershipCheck(
                                borough -> councils.council(borough).isPresent(),
                                line -> known.stream()
                                        .anyMatch(chart -> chart.find(line).isPresent()))
                        .check(wanted),
                "partnership-invalid",
                "The partnership");
        Optional<Partnership> before = row.map(partnerships::partnership);
        PartnershipView after = PartnershipView.of(wanted);
        if (before.filter(wanted::equals).isPresent()) {
            return Answer.ok(after, Preconditions.etag(row.get().revision));
        }
        PartnershipRow stored = row.orElseGet(() -> new PartnershipRow(wanted.code()));
        partnerships.save(stored, wanted);
        publisher.recorded(wanted);
        audit.recordShared(
                "partnership.record",
                "partnerships/" + wanted.code(),
                before.map(PartnershipView::of).orElse(null),
                after);
        String etag = Preconditions.etag(stored.revision);
        return before.isPresent()
                ? Answer.ok(after, etag)
                : Answer.created(URI.create("/v1/partnerships/" + wanted.code()), after, etag);
    }

    private List<Chart> charts(Partnership wanted) {
        return wanted.members().stream()
                .map(Membership::borough)
                .distinct()
                .flatMap(borough -> councils.council(borough).stream())
                .map(council -> council.chart())
                .distinct()
                .flatMap(code -> charts.latest(code).stream())
                .map(edition -> edition.chart())
                .toList();
    }
}
