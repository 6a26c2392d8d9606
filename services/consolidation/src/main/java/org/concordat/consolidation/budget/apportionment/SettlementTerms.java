package org.concordat.consolidation.budget.apportionment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.consolidation.budget.BudgetDomain;
import org.concordat.consolidation.budget.BudgetRows;
import org.concordat.consolidation.caseload.CaseloadDomain;
import org.concordat.consolidation.caseload.CaseloadTable;
import org.concordat.consolidation.caseload.Chapters;
import org.concordat.consolidation.caseload.Population;
import org.concordat.consolidation.caseload.history.CaseMeasure;
import org.concordat.consolidation.pools.PoolBinding;
import org.concordat.consolidation.pools.PoolCap;
import org.concordat.consolidation.pools.PoolKnown;
import org.concordat.consolidation.question.Edition;
import org.concordat.consolidation.reference.KeptVersion;
import org.concordat.consolidation.release.settlement.Figures;
import org.concordat.consolidation.release.settlement.KeyFigure;
import org.concordat.consolidation.release.settlement.Settlement;
import org.concordat.kernel.Borough;
import org.concordat.kernel.OnsCode;
import org.concordat.kernel.Period;
import org.concordat.kernel.money.Money;

/**
 * Says in figures of budgets and caseload what a key is about.
 *
 * @param estimates of the population of each, by the period's end
 */
record SettlementTerms(
        Period period,
        Instant asAt,
        Edition edition,
        SortedMap<Borough, OnsCode> onsCodes,
        Function<Borough, Optional<KeptVersion<Population>>> estimates) {

    private static final int COST_CENTRE = 0;
    private static final int CURRENT_BUDGET = BudgetRows.TABLE.measures().number(BudgetRows.CURRENT_BUDGET);
    private static final int RESULT = CaseloadTable.TABLE.measures().number(CaseloadTable.RESULT);

    Settlement of(PoolBinding binding) {
        PoolKnown pool = binding.pool();
        SortedMap<Borough, KeyFigure> key = new TreeMap<>();
        pool.weights().forEach((borough, weight) -> key.put(borough, weight(pool, borough, weight)));
        Map<Borough, Function<Money, BigDecimal>> caps = new HashMap<>();
        for (PoolCap cap : pool.caps()) {
            caps.put(cap.borough(), cap::of);
        }
        return new Settlement(
                pool.partnership(),
                pool.host(),
                period,
                asAt,
                edition,
                new Figures(BudgetDomain.BUDGET, Set.copyOf(pool.serviceLines()), groups(pool), lines(pool)),
                key,
                caps,
                onsCodes,
                binding.binds());
    }

    /** Whoever bears nothing by the recorded terms bears nothing by any figures. */
    private KeyFigure weight(PoolKnown pool, Borough borough, BigDecimal recorded) {
        if (!pool.isWorkedOut() || recorded.signum() == 0) {
            return new KeyFigure.Open(Optional.of(recorded), Optional.of(pool.knownAt()));
        }
        return switch (pool.basis()) {
            case FIXED_SHARE -> new KeyFigure.Open(Optional.of(recorded), Optional.of(pool.knownAt()));
            case POPULATION ->
                estimates
                        .apply(borough)
                        .map(estimate -> new KeyFigure.Open(
                                Optional.of(
                                        BigDecimal.valueOf(estimate.content().persons())),
                                Optional.of(estimate.knownAt())))
                        .orElseGet(() -> new KeyFigure.Open(Optional.empty(), Optional.empty()));
            case BUDGET_SHARE ->
                new KeyFigure.Own(
                        new Figures(BudgetDomain.BUDGET, Set.of(), groups(pool), Optional.empty()), CURRENT_BUDGET);
            case CASELOAD -> caseload(pool.caseloadMeasure().orElseThrow());
        };
    }

    /** Of what there is on the last day: what comes about in a month is no measure of a year's cost. */
    private static KeyFigure caseload(String measure) {
        return Chapters.find(measure)
                .filter(known -> known.kind() == CaseMeasure.Kind.STOCK)
                .<KeyFigure>map(known -> new KeyFigure.Own(
                        new Figures(CaseloadDomain.CASELOAD, Set.of(measure), Set.of(), Optional.empty()), RESULT))
                .orElseGet(() -> new KeyFigure.Open(Optional.empty(), Optional.empty()));
    }

    private static Set<Integer> groups(PoolKnown pool) {
        return pool.funds().stream()
                .map(BudgetRows.TABLE::group)
                .flatMapToInt(OptionalInt::stream)
                .boxed()
                .collect(Collectors.toSet());
    }

    private static Optional<Figures.Lines> lines(PoolKnown pool) {
        return pool.costCentres().isEmpty()
                ? Optional.empty()
                : Optional.of(new Figures.Lines(COST_CENTRE, new TreeSet<>(pool.costCentres())));
    }
}
