package org.concordat.mandates.partnerships;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    private final ChartWarningsLookup warnings;
    private final PartnershipPublisher publisher;
    private final AuditTrail audit;

    PartnershipHandler(
            ReferenceLockStore reference,
            PartnershipStore partnerships,
            CouncilStore councils,
            ServiceLineChartStore charts,
            ChartWarningsLookup warnings,
            PartnershipPublisher publisher,
            AuditTrail audit) {
        this.reference = reference;
        this.partnerships = partnerships;
        this.councils = councils;
        this.charts = charts;
        this.warnings = warnings;
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
                                code -> charts.latest(code).isPresent(),
                                line -> known.stream()
                                        .anyMatch(chart -> chart.find(line).isPresent()))
                        .check(wanted),
                "partnership-invalid",
                "The partnership");
        Optional<Partnership> before = row.map(partnerships::partnership);
        PartnershipView after = PartnershipView.of(wanted, warnings.of(wanted));
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
                PartnershipView.of(wanted));
        String etag = Preconditions.etag(stored.revision);
        return before.isPresent()
                ? Answer.ok(after, etag)
                : Answer.created(URI.create("/v1/partnerships/" + wanted.code()), after, etag);
    }

    /** Those on which its scope may name lines: its own, or else its members'. */
    private List<Chart> charts(Partnership wanted) {
        return wanted.chart()
                .map(Stream::of)
                .orElseGet(() -> wanted.everyMember().stream()
                        .flatMap(borough -> councils.council(borough).stream())
                        .map(council -> council.chart()))
                .distinct()
                .flatMap(code -> charts.latest(code).stream())
                .map(edition -> edition.chart())
                .toList();
    }
}
