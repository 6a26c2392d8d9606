package org.concordat.consolidation.effects.least;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.concordat.consolidation.access.AudienceCheck;
import org.concordat.consolidation.access.MomentCheck;
import org.concordat.consolidation.effects.SupposedMandates;
import org.concordat.consolidation.question.Audience;
import org.concordat.consolidation.question.CellAddress;
import org.concordat.consolidation.question.CellStatus;
import org.concordat.consolidation.question.Edition;
import org.concordat.consolidation.question.Question;
import org.concordat.consolidation.question.Subject;
import org.concordat.consolidation.reference.MandateKnown;
import org.concordat.consolidation.reference.PartnershipKnown;
import org.concordat.consolidation.reference.References;
import org.concordat.consolidation.release.ReleaseHandler;
import org.concordat.consolidation.release.ReleasedCell;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.consolidation.view.Utc;
import org.concordat.kernel.Borough;
import org.concordat.kernel.sharing.SharingRule;
import org.concordat.security.BoroughScope;
import org.concordat.security.Caller;
import org.concordat.web.problem.Problem;

/**
 * Looks for the smallest change of mandates that would show a hidden cell to whoever asks, by asking the step that answers
 * them, with its audit, again and again. Never on true figures: what it would take depends on them, so an answer would
 * tell of figures that are hidden.
 */
@ApplicationScoped
class LeastDisclosureHandler {

    private static final int MEMBERS_MAX = 10;

    private final ReleaseHandler release;
    private final References references;
    private final BoroughScope scope;
    private final AudienceCheck access;
    private final MomentCheck moments;

    LeastDisclosureHandler(
            ReleaseHandler release,
            References references,
            BoroughScope scope,
            AudienceCheck access,
            MomentCheck moments) {
        this.release = release;
        this.references = references;
        this.scope = scope;
        this.access = access;
        this.moments = moments;
    }

    /**
     * @param cell its name
     * @throws Problem 404 for a cell that is none of the partnership's, or none for this caller; 409 {@code
     *     cell-not-hidden} for one that no mandate and no disclosure control hides
     */
    LeastDisclosure of(Caller caller, String partnership, String cell) {
        CellAddress address = CellAddress.parse(cell)
                .filter(named -> named.asked().subject().equals(new Subject.Shared(partnership)))
                .orElseThrow(LeastDisclosureHandler::unknown);
        PartnershipKnown known = access.partnership(
                caller, partnership, address.asked().period(), address.asked().asAt());
        Instant moment = moments.settle(Utc.text(address.asked().asAt()));
        SoughtCell place = new SoughtCell(address);
        CellStatus status = hidden(caller, place, moments.edition(moment));
        Search search = new Search(caller, place, known);
        boolean byNumbers = search.isShown(List.of(), Optional.empty());
        return LeastDisclosure.of(partnership, cell, status, byNumbers, search.smallest(byNumbers));
    }

    private CellStatus hidden(Caller caller, SoughtCell place, Edition edition) {
        CellAddress address = place.address();
        if (address.asked().sliced().isPresent()) {
            throw Problem.conflict(
                    "rows-of-another-kind",
                    "What it takes to show a figure is told of rows that lines were posted to, and not of others.");
        }
        CellStatus status = release.view(
                        caller,
                        address.asked().subject(),
                        address.asked().asAt(),
                        audience -> address.question(audience, edition))
                .flatMap(place::cell)
                .map(ReleasedCell::status)
                .orElseThrow(LeastDisclosureHandler::unknown);
        if (status != CellStatus.WITHHELD && status != CellStatus.SUPPRESSED) {
            throw Problem.conflict("cell-not-hidden", "The figure is %s: no mandate hides it.".formatted(status));
        }
        return status;
    }

    private static Problem unknown() {
        return Problem.notFound("cell-not-found", "There is no such cell that you can see.");
    }

    /** Everything is asked as the caller would, by the rules of today. */
    private final class Search {

        private final SoughtCell place;
        private final Question question;
        private final SortedSet<Borough> members;
        private final SortedMap<Borough, List<SharingRule>> mandates = new TreeMap<>();

        private Search(Caller caller, SoughtCell place, PartnershipKnown partnership) {
            this.place = place;
            Audience audience = AudienceCheck.of(caller, partnership).orElseThrow(LeastDisclosureHandler::unknown);
            this.question = place.address().question(audience, Edition.latest());
            this.members = partnership.membersOn(question.period().end());
            if (members.size() > MEMBERS_MAX) {
                throw Problem.conflict(
                        "too-many-members",
                        "What it takes to show a figure is looked for among at most %d boroughs; %s has %d."
                                .formatted(MEMBERS_MAX, partnership.title(), members.size()));
            }
            scope.read(members, () -> {
                members.forEach(member -> mandates.put(
                        member,
                        references
                                .mandate(member, question.period().year(), question.asAt())
                                .map(MandateKnown::sharing)
                                .orElse(List.of())));
                return members;
            });
        }

        SmallestChanges smallest(boolean byNumbers) {
            return SmallestChanges.of(
                    TriedRules.of(place, view(List.of(), Optional.empty()), mandates),
                    byNumbers ? this::isShownWhateverTheFigures : this::isShown);
        }

        private boolean isShown(List<RuleChange> changes) {
            return isShown(changes, Optional.empty());
        }

        private boolean isShownWhateverTheFigures(List<RuleChange> changes) {
            Predicate<Optional<Borough>> shown = most -> isShown(changes, most);
            return Stream.concat(
                            Stream.of(Optional.<Borough>empty()),
                            members.stream().map(Optional::of))
                    .allMatch(shown);
        }

        private boolean isShown(List<RuleChange> changes, Optional<Borough> most) {
            return place.isShown(view(changes, most));
        }

        private ReleasedView view(List<RuleChange> changes, Optional<Borough> most) {
            Map<Borough, List<SharingRule>> supposed = new HashMap<>();
            for (RuleChange change : changes) {
                supposed.merge(
                        change.borough(),
                        change.in(mandates.getOrDefault(change.borough(), List.of())),
                        (one, other) -> change.in(one));
            }
            return release.supposed(
                            question, SupposedMandates.of(question.period().year(), question.asAt(), supposed), most)
                    .orElseThrow(LeastDisclosureHandler::unknown);
        }
    }
}
