package org.concordat.kpis.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.security.audit.AuditTrail;
import org.concordat.web.problem.Problem;
import org.concordat.web.reference.ReferenceLockStore;
import org.concordat.web.reference.ReferenceRefused;
import org.concordat.web.reference.Revision;
import org.concordat.web.write.Answer;
import org.concordat.web.write.Preconditions;

/** Records versions of definitions. */
@ApplicationScoped
class KpiHandler {

    private final ReferenceLockStore reference;
    private final KpiStore kpis;
    private final KpiPublisher publisher;
    private final AuditTrail audit;

    KpiHandler(ReferenceLockStore reference, KpiStore kpis, KpiPublisher publisher, AuditTrail audit) {
        this.reference = reference;
        this.kpis = kpis;
        this.publisher = publisher;
        this.audit = audit;
    }

    /**
     * What says the same as the latest version is no new one: targets and results that name it go on naming it.
     *
     * @param own the borough that defines it for itself; none where an administrator does for others
     */
    Answer record(String code, Optional<Borough> own, KpiBody body, Revision revision) {
        reference.takeTurn();
        Optional<Kpi> latest = kpis.latest(code);
        Kpi wanted = body.toDomain(code, latest.map(Kpi::version).orElse(0) + 1, own);
        latest.filter(there -> !there.owner().equals(wanted.owner())).ifPresent(there -> {
            throw Problem.conflict(
                    "kpi-of-another-owner",
                    "%s is the code of an indicator that others defined, and stays theirs: take another."
                            .formatted(code));
        });
        revision.require(latest.map(there -> (long) there.version()));
        ReferenceRefused.ifAny(DefinitionCheck.check(wanted), "kpi-invalid", "The definition");
        if (latest.filter(wanted::saysTheSameAs).isPresent()) {
            return Answer.ok(
                    KpiView.of(latest.get()), Preconditions.etag(latest.get().version()));
        }
        kpis.add(wanted);
        publisher.recorded(wanted);
        audit.recordShared("kpi.record", "kpis/" + code, latest.map(KpiView::of).orElse(null), KpiView.of(wanted));
        String etag = Preconditions.etag(wanted.version());
        return latest.isPresent()
                ? Answer.ok(KpiView.of(wanted), etag)
                : Answer.created(URI.create("/v1/kpis/" + code), KpiView.of(wanted), etag);
    }

    /** Records a definition that came with the program, unless there is one of its code already. */
    void recordShipped(String code, KpiBody shipped) {
        if (kpis.latest(code).isEmpty()) {
            record(code, Optional.empty(), shipped, new Revision(null, null));
        }
    }
}
