package org.concordat.consolidation.budget.recharges;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.concordat.consolidation.access.AudienceCheck;
import org.concordat.consolidation.access.MomentCheck;
import org.concordat.consolidation.budget.BudgetDomain;
import org.concordat.consolidation.budget.recharges.SharedRecharges.Recharge;
import org.concordat.consolidation.question.Edition;
import org.concordat.consolidation.question.Question;
import org.concordat.consolidation.question.Subject;
import org.concordat.consolidation.release.ReleaseHandler;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;
import org.concordat.security.Caller;
import org.concordat.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Answers what boroughs charge each other: of a partnership by its budget view, as whoever asks may see it, and of a
 * borough by its own books.
 */
@ApplicationScoped
class RechargesHandler {

    private final ReleaseHandler release;
    private final AudienceCheck access;
    private final MomentCheck moments;

    RechargesHandler(ReleaseHandler release, AudienceCheck access, MomentCheck moments) {
        this.release = release;
        this.access = access;
        this.moments = moments;
    }

    /**
     * @param asAt the moment as it was sent; null for the latest that is known
     * @throws Problem 404 when there is no such partnership for the caller
     */
    SharedRecharges ofPartnership(Caller caller, String code, Period period, @Nullable String asAt) {
        Instant moment = moments.settle(asAt);
        access.partnership(caller, code, period, moment);
        ReleasedView view = view(caller, new Subject.Shared(code), period, moment);
        ShownBudget shown = new ShownBudget(view);
        List<RechargeMember> members = shown.members();
        List<Recharge> recharges = RechargeMatching.recharges(members);
        return new SharedRecharges(
                code,
                view.title(),
                period.toString(),
                moment,
                view.illustrative(),
                recharges,
                RechargeMatching.external(members),
                shown.totals().stream().map(total -> total.without(recharges)).toList());
    }

    /**
     * @param asAt the moment as it was sent; null for the latest that is known
     * @throws Problem 404 when there is no such borough for the caller
     */
    OwnRecharges ofBorough(Caller caller, Borough borough, Period period, @Nullable String asAt) {
        if (AudienceCheck.of(caller, borough).isEmpty()) {
            throw AudienceCheck.unknownBorough(borough);
        }
        Instant moment = moments.settle(asAt);
        ReleasedView view = view(caller, new Subject.Sovereign(borough), period, moment);
        return new OwnRecharges(
                borough.code(),
                period.toString(),
                moment,
                view.illustrative().contains(borough),
                RechargeMatching.said(borough, new ShownBudget(view).ownLines()));
    }

    private ReleasedView view(Caller caller, Subject subject, Period period, Instant moment) {
        Edition edition = moments.edition(moment);
        if (!edition.matchesRecharges()) {
            throw Problem.badRequest(
                    "not-in-this-edition", "No recharges were matched as at that moment. Ask as at a later one.");
        }
        return release.view(
                        caller,
                        subject,
                        moment,
                        audience -> new Question(
                                BudgetDomain.BUDGET,
                                subject,
                                audience,
                                period,
                                moment,
                                false,
                                true,
                                Optional.empty(),
                                OptionalInt.empty(),
                                edition))
                .orElseThrow(() -> access.unknown(caller, subject, moment));
    }
}
