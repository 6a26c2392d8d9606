package org.concordat.consolidation.effects;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.concordat.consolidation.access.AudienceCheck;
import org.concordat.consolidation.access.MomentCheck;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.question.Audience;
import org.concordat.consolidation.question.Edition;
import org.concordat.consolidation.question.Question;
import org.concordat.consolidation.question.Subject;
import org.concordat.consolidation.reference.PartnershipKnown;
import org.concordat.consolidation.reference.References;
import org.concordat.consolidation.release.ReleaseHandler;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;
import org.concordat.kernel.sharing.SharingRule;
import org.concordat.security.Caller;
import org.concordat.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a partnership's view twice, as it is and as a draft mandate would have it, as each who reads it: by the same
 * step that answers them.
 */
@ApplicationScoped
class DisclosureEffectsHandler {

    /** Each member is one more who reads it. */
    private static final int MEMBERS_MAX = 10;

    private final ReleaseHandler release;
    private final AudienceCheck access;
    private final MomentCheck moments;

    DisclosureEffectsHandler(ReleaseHandler release, AudienceCheck access, MomentCheck moments) {
        this.release = release;
        this.access = access;
        this.moments = moments;
    }

    /** What is asked: of which view. */
    record Asked(
            Borough borough,
            String partnership,
            Domain domain,
            Period period,
            @Nullable String asAt) {}

    /**
     * @throws Problem 404 when there is no such partnership for the caller, 403 outside the borough's membership, 409
     *     {@code not-a-member} where it has no part in that period's view
     */
    DisclosureEffects of(Caller caller, Asked asked, List<SharingRule> draft) {
        Instant moment = moments.settle(asked.asAt());
        PartnershipKnown partnership = access.partnership(caller, asked.partnership(), asked.period(), moment);
        SortedSet<Borough> members = members(asked, partnership);
        UnaryOperator<References> drafted =
                SupposedMandates.of(asked.period().year(), moment, Map.of(asked.borough(), draft));
        List<AudienceEffects> audiences = new ArrayList<>();
        audiences.add(audience(asked, moment, Optional.empty(), drafted));
        members.forEach(member -> audiences.add(audience(asked, moment, Optional.of(member), drafted)));
        return new DisclosureEffects(
                asked.borough(),
                asked.partnership(),
                asked.domain().path(),
                asked.period().toString(),
                moment,
                audiences,
                EffectsInWords.of(asked.borough(), audiences, seen(asked, moment, Optional.empty(), drafted)));
    }

    private static SortedSet<Borough> members(Asked asked, PartnershipKnown partnership) {
        SortedSet<Borough> members = partnership.membersOn(asked.period().end());
        if (!members.contains(asked.borough())) {
            throw Problem.conflict(
                    "not-a-member",
                    "%s is no member of %s on %s: no mandate of it changes that view."
                            .formatted(
                                    asked.borough(),
                                    partnership.title(),
                                    asked.period().end()));
        }
        if (members.size() > MEMBERS_MAX) {
            throw Problem.conflict(
                    "too-many-members",
                    "The effects of a draft are told for at most %d boroughs; %s has %d."
                            .formatted(MEMBERS_MAX, partnership.title(), members.size()));
        }
        return members;
    }

    private AudienceEffects audience(
            Asked asked, Instant moment, Optional<Borough> member, UnaryOperator<References> drafted) {
        return AudienceEffects.of(
                member,
                asked.borough(),
                seen(asked, moment, member, UnaryOperator.identity()),
                seen(asked, moment, member, drafted));
    }

    /** By the rules of today, whatever the moment: it is about what will be shown. */
    private Seen seen(Asked asked, Instant moment, Optional<Borough> member, UnaryOperator<References> mandates) {
        Audience audience = member.<Audience>map(own -> new Audience.Partner(new TreeSet<>(List.of(own))))
                .orElseGet(() -> new Audience.Management(new TreeSet<>()));
        Question question = new Question(
                asked.domain(),
                new Subject.Shared(asked.partnership()),
                audience,
                asked.period(),
                moment,
                false,
                false,
                Optional.empty(),
                OptionalInt.empty(),
                Edition.latest());
        return release.supposed(question, mandates)
                .map(Seen::of)
                .orElseThrow(() -> new IllegalStateException("a partnership that is known has a view"));
    }
}
