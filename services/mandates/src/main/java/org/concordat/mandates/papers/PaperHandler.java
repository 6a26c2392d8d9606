package org.concordat.mandates.papers;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.span.London;
import org.concordat.mandates.boroughs.CouncilStore;
import org.concordat.security.audit.AuditTrail;
import org.concordat.web.problem.Problem;
import org.concordat.web.reference.ReferenceLockStore;
import org.concordat.web.reference.Revision;
import org.concordat.web.write.Answer;
import org.concordat.web.write.Preconditions;

/** Records what papers have printed. */
@ApplicationScoped
class PaperHandler {

    private final ReferenceLockStore reference;
    private final PaperStore papers;
    private final CouncilStore councils;
    private final PaperPublisher publisher;
    private final AuditTrail audit;
    private final Clock clock;

    PaperHandler(
            ReferenceLockStore reference,
            PaperStore papers,
            CouncilStore councils,
            PaperPublisher publisher,
            AuditTrail audit,
            Clock clock) {
        this.reference = reference;
        this.papers = papers;
        this.councils = councils;
        this.publisher = publisher;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param version empty for the latest */
    Paper show(Borough borough, String code, Optional<Integer> version) {
        return version.map(number -> papers.version(borough, code, number))
                .orElseGet(() -> papers.latest(borough, code))
                .orElseThrow(() -> Problem.notFound("paper-unknown", "There is no such paper."));
    }

    /** What says the same as the latest version is no new one. */
    Answer record(Borough borough, String code, PaperBody body, Revision revision) {
        if (councils.council(borough).isEmpty()) {
            throw Problem.notFound("borough-unknown", "There is no borough %s.".formatted(borough));
        }
        reference.takeTurn();
        Optional<Paper> latest = papers.latest(borough, code);
        revision.require(latest.map(before -> (long) before.version()));
        Paper wanted =
                body.toDomain(borough, code, latest.map(Paper::version).orElse(0) + 1, London.dayOf(clock.instant()));
        Optional<Paper> same = latest.filter(wanted::saysTheSameAs);
        if (same.isPresent()) {
            return Answer.ok(
                    PaperView.of(same.get()), Preconditions.etag(same.get().version()));
        }
        papers.add(wanted);
        publisher.recorded(wanted);
        String subject = "boroughs/%s/papers/%s".formatted(borough, code);
        audit.record(borough, "paper.record", subject, latest.map(PaperView::of).orElse(null), PaperView.of(wanted));
        String etag = Preconditions.etag(wanted.version());
        return latest.isPresent()
                ? Answer.ok(PaperView.of(wanted), etag)
                : Answer.created(URI.create("/v1/" + subject), PaperView.of(wanted), etag);
    }
}
