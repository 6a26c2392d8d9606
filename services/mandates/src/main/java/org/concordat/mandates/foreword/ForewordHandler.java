package org.concordat.mandates.foreword;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import org.concordat.kernel.FinancialYear;
import org.concordat.security.audit.AuditTrail;
import org.concordat.web.reference.ReferenceLockStore;
import org.concordat.web.reference.Revision;
import org.concordat.web.write.Answer;
import org.concordat.web.write.Preconditions;

/** Records forewords. */
@ApplicationScoped
class ForewordHandler {

    private final ReferenceLockStore reference;
    private final ForewordStore forewords;
    private final ForewordPublisher publisher;
    private final AuditTrail audit;

    ForewordHandler(
            ReferenceLockStore reference, ForewordStore forewords, ForewordPublisher publisher, AuditTrail audit) {
        this.reference = reference;
        this.forewords = forewords;
        this.publisher = publisher;
        this.audit = audit;
    }

    /** What says the same as the latest version is no new one. */
    Answer record(String partnership, FinancialYear year, ForewordBody body, Revision revision) {
        reference.takeTurn();
        Optional<Foreword> latest = forewords.latest(partnership, year, Optional.empty());
        revision.require(latest.map(before -> (long) before.version()));
        Foreword wanted =
                body.toDomain(partnership, year, latest.map(Foreword::version).orElse(0) + 1);
        Optional<Foreword> same = latest.filter(wanted::saysTheSameAs);
        if (same.isPresent()) {
            return Answer.ok(same.get(), Preconditions.etag(same.get().version()));
        }
        forewords.add(wanted);
        publisher.recorded(wanted);
        String subject = "partnerships/%s/forewords/%s".formatted(partnership, year);
        audit.recordShared("foreword.record", subject, latest.orElse(null), wanted);
        String etag = Preconditions.etag(wanted.version());
        return latest.isPresent()
                ? Answer.ok(wanted, etag)
                : Answer.created(URI.create("/v1/" + subject), wanted, etag);
    }
}
