package org.concordat.mandates.pools;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import org.concordat.kernel.Chart;
import org.concordat.mandates.boroughs.CouncilStore;
import org.concordat.mandates.charts.ServiceLineChartStore;
import org.concordat.mandates.partnerships.Partnership;
import org.concordat.mandates.partnerships.PartnershipStore;
import org.concordat.security.audit.AuditTrail;
import org.concordat.web.problem.Problem;
import org.concordat.web.reference.ReferenceLockStore;
import org.concordat.web.reference.ReferenceRefused;
import org.concordat.web.reference.Revision;
import org.concordat.web.write.Answer;
import org.concordat.web.write.Preconditions;

/** Records versions of keys of apportionment. */
@ApplicationScoped
class PoolHandler {

    private final ReferenceLockStore reference;
    private final PoolStore pools;
    private final PartnershipStore partnerships;
    private final CouncilStore councils;
    private final ServiceLineChartStore charts;
    private final PoolPublisher publisher;
    private final AuditTrail audit;

    PoolHandler(
            ReferenceLockStore reference,
            PoolStore pools,
            PartnershipStore partnerships,
            CouncilStore councils,
            ServiceLineChartStore charts,
            PoolPublisher publisher,
            AuditTrail audit) {
        this.reference = reference;
        this.pools = pools;
        this.partnerships = partnerships;
        this.councils = councils;
        this.charts = charts;
        this.publisher = publisher;
        this.audit = audit;
    }

    /** What says the same as the latest version is no new one: mandates that agree to it go on agreeing. */
    Answer record(String partnership, String code, PoolBody body, Revision revision) {
        reference.takeTurn();
        Partnership known = known(partnership);
        Optional<Pool> latest = pools.latest(code);
        requireOwn(latest, partnership);
        revision.require(latest.map(pool -> (long) pool.version()));
        Pool wanted = body.toDomain(partnership, code, latest.map(Pool::version).orElse(0) + 1);
        ReferenceRefused.ifAny(check(wanted, known), "pool-invalid", "The key of apportionment");
        if (latest.filter(wanted::saysTheSameAs).isPresent()) {
            return Answer.ok(
                    PoolView.of(latest.get()), Preconditions.etag(latest.get().version()));
        }
        pools.add(wanted);
        publisher.recorded(wanted);
        String subject = "partnerships/%s/apportionment-pools/%s".formatted(partnership, code);
        audit.recordShared("pool.record", subject, latest.map(PoolView::of).orElse(null), PoolView.of(wanted));
        String etag = Preconditions.etag(wanted.version());
        return latest.isPresent()
                ? Answer.ok(PoolView.of(wanted), etag)
                : Answer.created(URI.create("/v1/" + subject), PoolView.of(wanted), etag);
    }

    /** @param version empty for the latest */
    Pool show(String partnership, String code, Optional<Integer> version) {
        return version.map(number -> pools.version(code, number))
                .orElseGet(() -> pools.latest(code))
                .filter(pool -> pool.partnership().equals(partnership))
                .orElseThrow(() -> Problem.notFound("pool-unknown", "There is no such key or version of it."));
    }

    Partnership known(String partnership) {
        return partnerships
                .partnership(partnership)
                .orElseThrow(() -> Problem.notFound("partnership-unknown", "There is no such partnership."));
    }

    private static void requireOwn(Optional<Pool> latest, String partnership) {
        latest.filter(pool -> !pool.partnership().equals(partnership)).ifPresent(pool -> {
            throw Problem.conflict(
                    "pool-of-another-partnership",
                    "Mandates name a key by its code alone, and %s is the code of one of %s: take another."
                            .formatted(pool.code(), pool.partnership()));
        });
    }

    private java.util.List<org.concordat.kernel.Finding> check(Pool wanted, Partnership partnership) {
        Optional<Chart> chart = councils.council(wanted.host())
                .flatMap(council -> charts.latest(council.chart()))
                .map(edition -> edition.chart());
        return new PoolCheck(
                        partnership,
                        line -> chart.flatMap(nodes -> nodes.find(line)).isPresent())
                .check(wanted);
    }
}
