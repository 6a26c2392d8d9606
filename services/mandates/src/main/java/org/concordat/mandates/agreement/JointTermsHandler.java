package org.concordat.mandates.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import java.util.function.IntFunction;
import org.concordat.mandates.partnerships.Partnership;
import org.concordat.mandates.partnerships.PartnershipStore;
import org.concordat.security.audit.AuditTrail;
import org.concordat.web.problem.Problem;
import org.concordat.web.reference.ReferenceLockStore;
import org.concordat.web.reference.Revision;
import org.concordat.web.write.Answer;
import org.concordat.web.write.Preconditions;

/** Records versions of what partnerships settle, and finds them. */
@ApplicationScoped
public class JointTermsHandler {

    private final ReferenceLockStore reference;
    private final PartnershipStore partnerships;
    private final AuditTrail audit;

    JointTermsHandler(ReferenceLockStore reference, PartnershipStore partnerships, AuditTrail audit) {
        this.reference = reference;
        this.partnerships = partnerships;
        this.audit = audit;
    }

    /**
     * What says the same as the latest version is no new one: mandates that agree to it go on agreeing.
     *
     * @param numbered what is wanted, under the number it is given
     */
    public <T extends JointTerms<T>> Answer record(
            JointTermsRoom<T> room, String partnership, String code, IntFunction<T> numbered, Revision revision) {
        reference.takeTurn();
        Partnership known = known(partnership);
        Optional<T> latest = room.latest(code);
        requireOwn(latest, partnership);
        revision.require(latest.map(terms -> (long) terms.version()));
        T wanted = numbered.apply(latest.map(JointTerms::version).orElse(0) + 1);
        room.check(wanted, known, latest);
        if (latest.filter(wanted::saysTheSameAs).isPresent()) {
            return Answer.ok(
                    room.view(latest.get()), Preconditions.etag(latest.get().version()));
        }
        room.add(wanted);
        room.publish(wanted);
        String subject =
                "partnerships/%s/%s/%s".formatted(partnership, room.kind().path(), code);
        audit.recordShared(
                room.kind().prefix() + ".record",
                subject,
                latest.map(room::view).orElse(null),
                room.view(wanted));
        String etag = Preconditions.etag(wanted.version());
        return latest.isPresent()
                ? Answer.ok(room.view(wanted), etag)
                : Answer.created(URI.create("/v1/" + subject), room.view(wanted), etag);
    }

    /** @param version empty for the latest */
    public <T extends JointTerms<T>> T show(
            JointTermsRoom<T> room, String partnership, String code, Optional<Integer> version) {
        return version.map(number -> room.version(code, number))
                .orElseGet(() -> room.latest(code))
                .filter(terms -> terms.partnership().equals(partnership))
                .orElseThrow(() -> Problem.notFound(
                        room.kind().prefix() + "-unknown",
                        "There is no such %s or version of it."
                                .formatted(room.kind().word())));
    }

    public Partnership known(String partnership) {
        return partnerships
                .partnership(partnership)
                .orElseThrow(() -> Problem.notFound("partnership-unknown", "There is no such partnership."));
    }

    private static <T extends JointTerms<T>> void requireOwn(Optional<T> latest, String partnership) {
        latest.filter(terms -> !terms.partnership().equals(partnership)).ifPresent(terms -> {
            throw Problem.conflict(
                    terms.kind().prefix() + "-of-another-partnership",
                    "Mandates name a %s by its code alone, and %s is the code of one of %s: take another."
                            .formatted(terms.kind().word(), terms.code(), terms.partnership()));
        });
    }
}
