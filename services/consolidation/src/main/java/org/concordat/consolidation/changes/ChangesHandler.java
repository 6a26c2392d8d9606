package org.concordat.consolidation.changes;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.consolidation.access.PartnershipCheck;
import org.concordat.consolidation.access.SharingCheck;
import org.concordat.consolidation.facts.AppliedEventStore;
import org.concordat.consolidation.facts.AppliedEventStore.Applied;
import org.concordat.consolidation.facts.PartnershipKnown;
import org.concordat.consolidation.facts.References;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Period;
import org.concordat.kernel.ReportingDomain;
import org.concordat.security.BoroughScope;
import org.concordat.security.Caller;

/** What has changed between two moments, for one caller: what they could see for themselves, and no more. */
@ApplicationScoped
class ChangesHandler {

    /** What moves a view of a partnership: a draft does not, nor does the end of a period. */
    private static final Set<String> MOVES_PARTNERSHIPS = Set.of(
            "concordat.budgets.return-submitted.v1",
            "concordat.budgets.return-approved.v1",
            "concordat.budgets.return-rejected.v1",
            "concordat.mandates.mandate-adopted.v1",
            "concordat.mandates.mandate-withdrawn.v1");

    private final BoroughScope scope;
    private final AppliedEventStore ledger;
    private final References references;
    private final SharingCheck sharing;

    ChangesHandler(BoroughScope scope, AppliedEventStore ledger, References references, SharingCheck sharing) {
        this.scope = scope;
        this.ledger = ledger;
        this.references = references;
        this.sharing = sharing;
    }

    /** @return each view that changed once, whatever happened to it how often */
    List<Change> of(Caller caller, Instant after, Instant asAt) {
        List<PartnershipKnown> partnerships = managed(caller, asAt);
        Set<Borough> boroughs = new HashSet<>();
        boolean ofBoroughs = PartnershipCheck.isOf(caller, caller.boroughs());
        if (ofBoroughs) {
            boroughs.addAll(caller.boroughs());
        }
        partnerships.forEach(partnership -> boroughs.addAll(partnership.everyMember()));
        return scope.read(boroughs, () -> {
            List<Applied> applied = ledger.between(boroughs, after, asAt);
            Collection<Change> changes = new LinkedHashSet<>();
            if (ofBoroughs) {
                applied.forEach(event -> own(event, caller.boroughs(), asAt).ifPresent(changes::add));
            }
            partnerships.forEach(partnership -> changes.addAll(of(partnership, applied, after, asAt)));
            return List.copyOf(changes);
        });
    }

    private List<PartnershipKnown> managed(Caller caller, Instant asAt) {
        return scope.read(
                Set.of(),
                () -> caller.partnerships().stream()
                        .sorted()
                        .flatMap(code -> references.partnership(code, asAt).stream())
                        .filter(partnership -> PartnershipCheck.isManagement(caller, partnership))
                        .toList());
    }

    private static Optional<Change> own(Applied event, Set<Borough> boroughs, Instant asAt) {
        return event.borough()
                .filter(boroughs::contains)
                .map(borough -> new Change.OfBorough(
                        borough.code(), ReportingDomain.BUDGET, event.about(), what(event.type()), asAt));
    }

    /** {@code return-approved} of {@code concordat.budgets.return-approved.v1}. */
    private static String what(String type) {
        String[] parts = type.split("\\.");
        return parts.length == 4 ? parts[2] : type;
    }

    private Set<Change> of(PartnershipKnown partnership, List<Applied> applied, Instant after, Instant asAt) {
        Set<Change> changes = new LinkedHashSet<>();
        List<Applied> told = new ArrayList<>();
        for (Applied event : applied) {
            if (MOVES_PARTNERSHIPS.contains(event.type()) && isMembers(event, partnership)) {
                told.add(event);
            }
        }
        told.stream()
                .filter(event -> contributes(event, partnership, after, asAt))
                .map(event -> new Change.OfPartnership(partnership.code(), ReportingDomain.BUDGET, event.about(), asAt))
                .forEach(changes::add);
        return changes;
    }

    private static boolean isMembers(Applied event, PartnershipKnown partnership) {
        return event.borough()
                .map(borough ->
                        partnership.membersOn(Period.parse(event.about()).end()).contains(borough))
                .orElse(false);
    }

    /** As the mandate is now, or was before: a withdrawal, too, changes the view. */
    private boolean contributes(Applied event, PartnershipKnown partnership, Instant after, Instant asAt) {
        Borough borough = event.borough().orElseThrow();
        FinancialYear year = Period.parse(event.about()).year();
        return Stream.of(asAt, after)
                .anyMatch(moment -> sharing.contributes(borough, partnership.code(), year, moment));
    }
}
