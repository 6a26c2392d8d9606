package org.concordat.consolidation.budget.apportionment;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.IntFunction;
import org.concordat.consolidation.access.AudienceCheck;
import org.concordat.consolidation.access.MomentCheck;
import org.concordat.consolidation.budget.BudgetRows;
import org.concordat.consolidation.budget.apportionment.OwnApportionment.OwnPool;
import org.concordat.consolidation.budget.apportionment.SharedApportionment.Share;
import org.concordat.consolidation.budget.apportionment.SharedApportionment.SharedPool;
import org.concordat.consolidation.budget.apportionment.SharedApportionment.Weight;
import org.concordat.consolidation.caseload.EstimatesHandler;
import org.concordat.consolidation.measure.Measures;
import org.concordat.consolidation.pools.PoolBinding;
import org.concordat.consolidation.pools.PoolsHandler;
import org.concordat.consolidation.question.Edition;
import org.concordat.consolidation.reference.PartnershipKnown;
import org.concordat.consolidation.release.settlement.ReleasedFigure;
import org.concordat.consolidation.release.settlement.ReleasedSettlement;
import org.concordat.consolidation.release.settlement.Settlement;
import org.concordat.consolidation.release.settlement.SettlementHandler;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Period;
import org.concordat.security.Caller;
import org.concordat.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Answers what boroughs bear of shared costs, as at a moment: terms, mandates and figures are all read as at it. */
@ApplicationScoped
public class ApportionmentHandler {

    private static final Measures MEASURES = BudgetRows.TABLE.measures();

    private final PoolsHandler pools;
    private final SettlementHandler settlements;
    private final EstimatesHandler estimates;
    private final AudienceCheck access;
    private final MomentCheck moments;

    ApportionmentHandler(
            PoolsHandler pools,
            SettlementHandler settlements,
            EstimatesHandler estimates,
            AudienceCheck access,
            MomentCheck moments) {
        this.pools = pools;
        this.settlements = settlements;
        this.estimates = estimates;
        this.access = access;
        this.moments = moments;
    }

    /**
     * @param asAt the moment as it was sent; null for the latest that is known
     * @throws Problem 404 when there is no such partnership for the caller
     */
    SharedApportionment ofPartnership(Caller caller, String code, Period period, @Nullable String asAt) {
        Instant moment = moments.settle(asAt);
        return ofPartnership(caller, access.partnership(caller, code, period, moment), period, moment);
    }

    /** As at a settled moment, of a partnership that there is for the caller. */
    public SharedApportionment ofPartnership(
            Caller caller, PartnershipKnown partnership, Period period, Instant moment) {
        String code = partnership.code();
        List<PoolBinding> bindings = pools.ofPartnership(code, period, moment);
        List<ReleasedSettlement> settled =
                settlements.forPartnership(caller, code, settlements(bindings, period, moment));
        List<SharedPool> all = new ArrayList<>();
        for (int i = 0; i < bindings.size(); i++) {
            all.add(shared(bindings.get(i), settled.get(i)));
        }
        return new SharedApportionment(
                code, partnership.title(), period.toString(), moment, all, together(partnership, period, all));
    }

    /**
     * @param asAt the moment as it was sent; null for the latest that is known
     * @throws Problem 404 when there is no such borough for the caller
     */
    OwnApportionment ofBorough(Caller caller, Borough borough, Period period, @Nullable String asAt) {
        if (AudienceCheck.of(caller, borough).isEmpty()) {
            throw AudienceCheck.unknownBorough(borough);
        }
        return ofBorough(caller, borough, period, moments.settle(asAt));
    }

    /** As at a settled moment, of a borough that is the caller's. */
    public OwnApportionment ofBorough(Caller caller, Borough borough, Period period, Instant moment) {
        List<PoolBinding> bindings = pools.ofBorough(borough, period, moment);
        List<ReleasedSettlement> settled =
                settlements.forBorough(caller, borough, settlements(bindings, period, moment));
        List<OwnPool> all = new ArrayList<>();
        for (int i = 0; i < bindings.size(); i++) {
            all.add(own(borough, bindings.get(i), settled.get(i)));
        }
        return new OwnApportionment(
                borough.code(),
                period.toString(),
                moment,
                all,
                new OwnApportionment.Together(
                        sum(all.stream().map(OwnPool::share).toList()),
                        sum(all.stream().map(OwnPool::forOthers).toList())));
    }

    private List<Settlement> settlements(List<PoolBinding> bindings, Period period, Instant moment) {
        Edition edition = moments.edition(moment);
        if (!edition.hasTotals()) {
            throw Problem.badRequest(
                    "not-in-this-edition", "Nothing was apportioned as at that moment. Ask as at a later one.");
        }
        Set<Borough> boroughs = new TreeSet<>();
        bindings.forEach(binding -> boroughs.addAll(binding.pool().weights().keySet()));
        SettlementTerms terms = new SettlementTerms(
                period,
                moment,
                edition,
                pools.onsCodes(boroughs, moment),
                borough -> estimates.latest(borough, period.end(), moment));
        return bindings.stream().map(terms::of).toList();
    }

    private static SharedPool shared(PoolBinding binding, ReleasedSettlement settled) {
        List<Weight> key = settled.key().entrySet().stream()
                .map(entry -> weight(entry.getKey(), entry.getValue()))
                .toList();
        List<Share> shares = settled.shares().entrySet().stream()
                .map(entry -> new Share(entry.getKey(), figures(entry.getValue()), atCap(entry.getValue())))
                .toList();
        return new SharedPool(PoolTerms.of(binding), key, released(settled.cost()), shares);
    }

    /** Who takes part in nothing that binds has nothing to do with it. */
    private static List<SharedApportionment.Together> together(
            PartnershipKnown partnership, Period period, List<SharedPool> all) {
        List<SharedApportionment.Together> together = new ArrayList<>();
        for (Borough borough : partnership.membersOn(period.end())) {
            List<SharedPool> bearing = all.stream()
                    .filter(pool -> pool.shares().stream()
                            .anyMatch(share -> share.borough().equals(borough)))
                    .toList();
            if (!bearing.isEmpty()) {
                together.add(new SharedApportionment.Together(
                        borough,
                        sum(bearing.stream()
                                .map(pool -> pool.terms().host().equals(borough) ? pool.cost() : nothing())
                                .toList()),
                        sum(bearing.stream()
                                .flatMap(pool -> pool.shares().stream())
                                .filter(share -> share.borough().equals(borough))
                                .map(Share::figures)
                                .toList())));
            }
        }
        return together;
    }

    private static OwnPool own(Borough borough, PoolBinding binding, ReleasedSettlement settled) {
        boolean hosts = binding.pool().host().equals(borough);
        Map<String, ToldFigure> ownCost = released(settled.own());
        Map<String, ToldFigure> poolCost = hosts ? released(settled.cost()) : Map.of();
        List<ReleasedSettlement.Share> owed =
                Optional.ofNullable(settled.shares().get(borough)).orElse(List.of());
        Map<String, ToldFigure> share = owed.isEmpty() ? Map.of() : figures(owed);
        Map<String, ToldFigure> forOthers =
                share.isEmpty() ? Map.of() : hosts ? each(poolCost, share, ToldFigure::minus) : nothing();
        Map<String, ToldFigure> net = share.isEmpty()
                ? ownCost
                : hosts ? each(ownCost, forOthers, ToldFigure::minus) : each(ownCost, share, ToldFigure::plus);
        return new OwnPool(
                PoolTerms.of(binding),
                weight(borough, Optional.ofNullable(settled.key().get(borough)).orElseThrow()),
                ownCost,
                poolCost,
                share,
                forOthers,
                net,
                atCap(owed));
    }

    private static Weight weight(Borough borough, ReleasedFigure figure) {
        return new Weight(borough, figure.value(), figure.status(), figure.knownSince());
    }

    private static Map<String, ToldFigure> released(List<ReleasedFigure> figures) {
        return byMeasure(number -> ToldFigure.of(figures.get(number)));
    }

    private static Map<String, ToldFigure> figures(List<ReleasedSettlement.Share> shares) {
        return byMeasure(number -> ToldFigure.of(shares.get(number).figure()));
    }

    private static List<String> atCap(List<ReleasedSettlement.Share> shares) {
        List<String> measures = new ArrayList<>();
        for (int number = 0; number < shares.size(); number++) {
            if (shares.get(number).atCap()) {
                measures.add(MEASURES.get(number).name());
            }
        }
        return measures;
    }

    private static Map<String, ToldFigure> nothing() {
        return byMeasure(number -> ToldFigure.shown(BigDecimal.ZERO.setScale(2)));
    }

    private static Map<String, ToldFigure> sum(List<Map<String, ToldFigure>> all) {
        return all.stream()
                .filter(figures -> !figures.isEmpty())
                .reduce(nothing(), (one, other) -> each(one, other, ToldFigure::plus));
    }

    private static Map<String, ToldFigure> each(
            Map<String, ToldFigure> one, Map<String, ToldFigure> other, BinaryOperator<ToldFigure> arithmetic) {
        Map<String, ToldFigure> together = new LinkedHashMap<>();
        one.forEach((measure, figure) -> together.put(
                measure,
                arithmetic.apply(figure, Optional.ofNullable(other.get(measure)).orElseThrow())));
        return together;
    }

    private static Map<String, ToldFigure> byMeasure(IntFunction<ToldFigure> figure) {
        Map<String, ToldFigure> figures = new LinkedHashMap<>();
        for (int number = 0; number < MEASURES.size(); number++) {
            figures.put(MEASURES.get(number).name(), figure.apply(number));
        }
        return figures;
    }
}
