package org.concordat.consolidation.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import org.concordat.consolidation.facts.PartnershipKnown;
import org.concordat.consolidation.facts.References;
import org.concordat.kernel.Borough;
import org.concordat.security.BoroughScope;
import org.concordat.security.Caller;
import org.concordat.security.Role;
import org.concordat.web.problem.Problem;

/**
 * Who may ask of a partnership: its shared management by the claim of the partnership, and people of a member borough by
 * the claim of the borough. To anybody else it does not exist.
 */
@ApplicationScoped
public class PartnershipCheck {

    private final BoroughScope scope;
    private final References references;

    PartnershipCheck(BoroughScope scope, References references) {
        this.scope = scope;
        this.references = references;
    }

    /** @throws Problem 404 when it is not known at the moment, or not to this caller */
    public PartnershipKnown of(Caller caller, String code, Instant asAt) {
        return scope.read(Set.of(), () -> references.partnership(code, asAt))
                .filter(partnership -> mayAsk(caller, partnership))
                .orElseThrow(() -> Problem.notFound("partnership-not-found", "There is no such partnership."));
    }

    /** Whether the caller is of its shared management or of a borough that is, was or will be a member. */
    public static boolean mayAsk(Caller caller, PartnershipKnown partnership) {
        return isManagement(caller, partnership)
                || isAuditor(caller, partnership)
                || isOf(caller, partnership.everyMember());
    }

    private static boolean isAuditor(Caller caller, PartnershipKnown partnership) {
        return caller.has(Role.AUDITOR) && caller.partnerships().contains(partnership.code());
    }

    public static boolean isManagement(Caller caller, PartnershipKnown partnership) {
        return caller.has(Role.SMT) && caller.partnerships().contains(partnership.code());
    }

    /** An administrator sets things up and sees nothing of what they hold. */
    public static boolean isOf(Caller caller, Collection<Borough> members) {
        return caller.hasAny(Set.of(
                        Role.FINANCE, Role.APPROVER, Role.OFFICER, Role.MANDATE_OFFICER, Role.CABINET, Role.AUDITOR))
                && !Collections.disjoint(caller.boroughs(), members);
    }
}
