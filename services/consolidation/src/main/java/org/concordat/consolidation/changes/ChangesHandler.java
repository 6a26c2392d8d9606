package org.concordat.consolidation.changes;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.consolidation.access.AudienceCheck;
import org.concordat.consolidation.access.ContributionCheck;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.domain.Domains;
import org.concordat.consolidation.ledger.AppliedEventStore;
import org.concordat.consolidation.ledger.AppliedEventStore.Applied;
import org.concordat.consolidation.reference.PartnershipKnown;
import org.concordat.consolidation.reference.References;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Period;
import org.concordat.security.BoroughScope;
import org.concordat.security.Caller;

/** What has changed between two moments, for one caller: what they could see for themselves, and no more. */
@ApplicationScoped
class ChangesHandler {

    /** What moves a view of a partnership, by the ends of types: a draft does not, nor does the end of a period. */
    private static final Set<String> MOVES_PARTNERSHIPS = Set.of(
            "return-submitted",
            "return-approved",
            "return-rejected",
            "opening-submitted",
            "opening-approved",
            "opening-rejected",
            "mandate-adopted",
            "mandate-withdrawn");

    private final Domains domains = Domains.registered();
    private final BoroughScope scope;
    private final AppliedEventStore ledger;
    private final References references;
    private final ContributionCheck sharing;

    ChangesHandler(BoroughScope scope, AppliedEventStore ledger, References references, ContributionCheck sharing) {
        this.scope = scope;
        this.ledger = ledger;
        this.references = references;
        this.sharing = sharing;
    }

    /** @return each view that changed once, whatever happened to it how often */
    List<Change> of(Caller caller, Instant after, Instant asAt) {
        List<PartnershipKnown> partnerships = managed(caller, asAt);
        Set<Borough> boroughs = new HashSet<>();
        boolean ofBoroughs = AudienceCheck.isOf(caller, caller.boroughs());
        if (ofBoroughs) {
            boroughs.addAll(caller.boroughs());
        }
        partnerships.forEach(partnership -> boroughs.addAll(partnership.everyMember()));
        return scope.read(boroughs, () -> {
            List<Applied> applied = ledger.between(boroughs, after, asAt);
            Collection<Change> changes = new LinkedHashSet<>();
            if (ofBoroughs) {
                applied.forEach(event -> changes.addAll(own(event, caller.boroughs(), asAt)));
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
                        .filter(partnership -> AudienceCheck.isManagement(caller, partnership))
                        .toList());
    }

    private List<Change> own(Applied event, Set<Borough> boroughs, Instant asAt) {
        return event.borough()
                .filter(boroughs::contains)
                .map(borough -> moved(event).stream()
                        .<Change>map(domain -> new Change.OfBorough(
                                borough.code(), domain.name(), event.about(), what(event.type()), asAt))
                        .toList())
                .orElse(List.of());
    }

    /** The domains whose views an event is of: its topic's, or all of them for a mandate or a calendar. */
    private List<Domain> moved(Applied event) {
        return domains.ofTopic(event.topic()).map(List::of).orElse(domains.all());
    }

    /** {@code return-approved} of {@code concordat.budgets.return-approved.v1}. */
    private static String what(String type) {
        String[] parts = type.split("\\.");
        return parts.length == 4 ? parts[2] : type;
    }

    private Set<Change> of(PartnershipKnown partnership, List<Applied> applied, Instant after, Instant asAt) {
        Set<Change> changes = new LinkedHashSet<>();
        for (Applied event : applied) {
            if (MOVES_PARTNERSHIPS.contains(what(event.type())) && isMembers(event, partnership)) {
                for (Domain domain : moved(event)) {
                    if (contributes(domain, event, partnership, after, asAt)) {
                        changes.add(new Change.OfPartnership(partnership.code(), domain.name(), event.about(), asAt));
                    }
                }
            }
        }
        return changes;
    }

    private static boolean isMembers(Applied event, PartnershipKnown partnership) {
        return event.borough()
                .map(borough ->
                        partnership.membersOn(Period.parse(event.about()).end()).contains(borough))
                .orElse(false);
    }

    /** As the mandate is now, or was before: a withdrawal, too, changes the view. */
    private boolean contributes(
            Domain domain, Applied event, PartnershipKnown partnership, Instant after, Instant asAt) {
        Borough borough = event.borough().orElseThrow();
        FinancialYear year = Period.parse(event.about()).year();
        return Stream.of(asAt, after)
                .anyMatch(moment -> sharing.contributes(domain, borough, partnership.code(), year, moment));
    }
}
