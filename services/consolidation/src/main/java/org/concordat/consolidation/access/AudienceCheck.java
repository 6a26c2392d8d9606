package org.concordat.consolidation.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.concordat.consolidation.question.Audience;
import org.concordat.consolidation.question.Subject;
import org.concordat.consolidation.reference.PartnershipKnown;
import org.concordat.consolidation.reference.References;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;
import org.concordat.security.BoroughScope;
import org.concordat.security.Caller;
import org.concordat.security.Role;
import org.concordat.web.problem.Problem;

/**
 * As whom a caller asks: of a partnership its shared management and its auditors by the claim of the partnership, and
 * people of a member borough by the claim of the borough, for the periods and moments of its membership; of a borough
 * its own people. Decided here alone. To anybody else neither exists.
 */
@ApplicationScoped
public class AudienceCheck {

    /** Of the problem that people of a member borough are told outside its membership. */
    public static final String NOT_A_MEMBER_THEN = "not-a-member-then";

    private static final Set<Role> OF_A_BOROUGH =
            Set.of(Role.FINANCE, Role.APPROVER, Role.OFFICER, Role.MANDATE_OFFICER, Role.CABINET, Role.AUDITOR);

    /** As everything that has been applied has it. */
    private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

    private final BoroughScope scope;
    private final References references;

    AudienceCheck(BoroughScope scope, References references) {
        this.scope = scope;
        this.references = references;
    }

    /**
     * @param period that is asked about
     * @throws Problem 404 when it is not known at the moment, or not to this caller; 403 {@code not-a-member-then} to
     *     people of a member borough outside its membership
     */
    public PartnershipKnown partnership(Caller caller, String code, Period period, Instant asAt) {
        PartnershipKnown known =
                knownTo(caller, code, asAt).orElseThrow(() -> unknown(caller, new Subject.Shared(code), asAt));
        requireMember(caller, known, period, asAt);
        return known;
    }

    /**
     * That somebody who may know of the partnership may ask about the period as at the moment: its management and its
     * auditors always, people of a member borough by the days of its membership as that moment knew them.
     *
     * @throws Problem 403 {@code not-a-member-then}, which says those days
     */
    public static void requireMember(Caller caller, PartnershipKnown partnership, Period period, Instant asAt) {
        if (of(caller, partnership).filter(Audience.Partner.class::isInstance).isPresent()) {
            MembershipDays days = MembershipDays.of(caller.boroughs(), partnership);
            if (!days.allow(period, asAt)) {
                throw days.refusal();
            }
        }
    }

    /**
     * That there is no such thing; to those who may know of it now, and ask as at a moment before it was recorded, since
     * when there is.
     */
    public Problem unknown(Caller caller, Subject subject, Instant asAt) {
        return switch (subject) {
            case Subject.Shared shared -> unknownPartnership(caller, shared.partnership(), asAt);
            case Subject.Sovereign own -> unknownBorough(caller, own.borough(), asAt);
        };
    }

    private Problem unknownPartnership(Caller caller, String code, Instant asAt) {
        Optional<PartnershipKnown> now = knownTo(caller, code, EVER);
        // Who knew of it then and is none the less told so asks for what is another's, such as the management's.
        if (now.isEmpty() || knownTo(caller, code, asAt).isPresent()) {
            return Problem.notFound("partnership-not-found", "There is no such partnership.");
        }
        return since(() -> references.partnershipKnownSince(code))
                .filter(asAt::isBefore)
                .map(since -> Problem.notFound("partnership-not-recorded-yet", notRecordedYet(code, since, asAt)))
                .orElseGet(() -> MembershipDays.of(caller.boroughs(), now.get()).refusal());
    }

    private Optional<PartnershipKnown> knownTo(Caller caller, String code, Instant asAt) {
        return scope.read(Set.of(), () -> references.partnership(code, asAt))
                .filter(known -> of(caller, known).isPresent());
    }

    private Problem unknownBorough(Caller caller, Borough borough, Instant asAt) {
        return of(caller, borough)
                .flatMap(may -> since(() -> references.boroughKnownSince(borough)))
                .filter(asAt::isBefore)
                .map(since -> Problem.notFound("borough-not-recorded-yet", notRecordedYet(borough.code(), since, asAt)))
                .orElseGet(() -> unknownBorough(borough));
    }

    /** To whom the borough's figures do not exist. */
    public static Problem unknownBorough(Borough borough) {
        return Problem.notFound("borough-not-found", "There is no borough %s that you can see.".formatted(borough));
    }

    private Optional<Instant> since(Supplier<Optional<Instant>> reading) {
        return scope.read(Set.of(), reading);
    }

    private static String notRecordedYet(String code, Instant since, Instant asAt) {
        return "%s was recorded at %s, so as at %s there was none. Ask as at that moment or a later one."
                .formatted(code, since, asAt);
    }

    /** As whom the caller asks of a partnership; empty for whom it does not exist. */
    public static Optional<Audience> of(Caller caller, PartnershipKnown partnership) {
        SortedSet<Borough> sovereign = sovereign(caller);
        if (isManagement(caller, partnership)) {
            return Optional.of(new Audience.Management(sovereign));
        }
        if (caller.has(Role.AUDITOR) && caller.partnerships().contains(partnership.code())) {
            return Optional.of(new Audience.Auditor(sovereign));
        }
        return isOf(caller, partnership.everyMember())
                ? Optional.of(new Audience.Partner(sovereign))
                : Optional.empty();
    }

    /** As whom the caller asks of a borough; empty for whom its figures do not exist. */
    public static Optional<Audience> of(Caller caller, Borough borough) {
        return isOf(caller, Set.of(borough)) ? Optional.of(new Audience.Sovereign()) : Optional.empty();
    }

    /** The boroughs whose own figures the caller sees. */
    private static SortedSet<Borough> sovereign(Caller caller) {
        return caller.hasAny(OF_A_BOROUGH) ? new TreeSet<>(caller.boroughs()) : new TreeSet<>();
    }

    public static boolean isManagement(Caller caller, PartnershipKnown partnership) {
        return caller.has(Role.SMT) && caller.partnerships().contains(partnership.code());
    }

    /** An administrator sets things up and sees nothing of what they hold. */
    public static boolean isOf(Caller caller, Collection<Borough> boroughs) {
        return caller.hasAny(OF_A_BOROUGH) && !Collections.disjoint(caller.boroughs(), boroughs);
    }
}
