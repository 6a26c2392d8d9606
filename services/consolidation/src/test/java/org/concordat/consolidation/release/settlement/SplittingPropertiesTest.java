package org.concordat.consolidation.release.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.consolidation.budget.BudgetDomain;
import org.concordat.consolidation.budget.BudgetRows;
import org.concordat.consolidation.measure.Measures;
import org.concordat.consolidation.question.CellStatus;
import org.concordat.consolidation.question.Edition;
import org.concordat.consolidation.release.settlement.ReleasedSettlement.Share;
import org.concordat.kernel.Borough;
import org.concordat.kernel.OnsCode;
import org.concordat.kernel.Period;
import org.concordat.kernel.money.Money;

/** Whatever a pool costs and whoever bears it: all of it is borne, and nobody is told what one figure more would tell. */
class SplittingPropertiesTest {

    private static final Measures MEASURES = BudgetRows.TABLE.measures();
    private static final Instant KNOWN = Instant.parse("2016-06-01T00:00:00Z");
    private static final List<CellStatus> SEEN =
            List.of(CellStatus.SHOWN, CellStatus.SHOWN, CellStatus.SHOWN, CellStatus.WITHHELD, CellStatus.SUPPRESSED);

    /** @param seen by the number of a status of the cost and of each weight */
    record Pool(List<Long> pence, List<Integer> weights, Optional<Integer> percent, List<Integer> seen) {

        Splitting splitting() {
            List<RawFigure> cost = new ArrayList<>();
            for (int measure = 0; measure < MEASURES.size(); measure++) {
                cost.add(raw(BigDecimal.valueOf(pence.get(measure % pence.size()), 2), seen.getFirst()));
            }
            MEASURES.derived()
                    .forEach(derived -> cost.set(
                            derived.number(),
                            raw(
                                    amount(cost.get(derived.of())).subtract(amount(cost.get(derived.less()))),
                                    seen.getFirst())));
            SortedMap<Borough, RawFigure> key = new TreeMap<>();
            SortedMap<Borough, OnsCode> codes = new TreeMap<>();
            for (int i = 0; i < weights.size(); i++) {
                Borough borough = borough(i);
                key.put(borough, raw(BigDecimal.valueOf(weights.get(i)), seen.get(i + 1)));
                codes.put(borough, new OnsCode("E0900%04d".formatted(99 - i)));
            }
            Map<Borough, Function<Money, BigDecimal>> caps = new HashMap<>();
            percent.ifPresent(most -> caps.put(
                    borough(0),
                    figure -> figure.abs()
                            .pounds()
                            .multiply(BigDecimal.valueOf(most))
                            .movePointLeft(2)));
            return new Splitting(
                    new Settlement(
                            "tri-borough",
                            borough(0),
                            Period.parse("2016-17-P02"),
                            KNOWN,
                            Edition.latest(),
                            new Figures(BudgetDomain.BUDGET, Set.of(), Set.of(), Optional.empty()),
                            new TreeMap<>(),
                            caps,
                            codes,
                            true),
                    MEASURES,
                    cost,
                    key);
        }

        boolean isAllSeen() {
            return seen.subList(0, weights.size() + 1).stream()
                    .allMatch(number -> SEEN.get(number) == CellStatus.SHOWN);
        }
    }

    @Property(tries = 500)
    void shares_add_up_to_the_cost_in_every_measure(@ForAll("pools") Pool pool) {
        Splitting splitting = pool.splitting();
        SortedMap<Borough, List<Share>> shares = splitting.shares(borough -> true);
        assertThat(shares.keySet()).isEqualTo(splitting.key().keySet());
        for (int measure = 0; measure < MEASURES.size(); measure++) {
            int number = measure;
            BigDecimal sum = shares.values().stream()
                    .map(of -> of.get(number).figure().value().orElseThrow())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isEqualByComparingTo(amount(splitting.cost().get(measure)));
        }
    }

    @Property(tries = 500)
    void a_share_is_told_where_the_cost_and_every_weight_are_and_to_whom_it_is(@ForAll("pools") Pool pool) {
        Borough own = borough(1);
        pool.splitting()
                .shares(own::equals)
                .forEach((borough, shares) -> assertThat(shares)
                        .allMatch(share ->
                                share.figure().status().hasValue() == (pool.isAllSeen() || borough.equals(own)))
                        .allMatch(share -> share.figure().status().hasValue() || !share.atCap()));
    }

    private static RawFigure raw(BigDecimal value, int seen) {
        return new RawFigure(Optional.of(value), Optional.of(KNOWN), SEEN.get(seen));
    }

    private static BigDecimal amount(RawFigure figure) {
        return figure.value().orElseThrow();
    }

    private static Borough borough(int number) {
        return new Borough("B" + number);
    }

    @Provide
    Arbitrary<Pool> pools() {
        return Combinators.combine(
                        Arbitraries.longs()
                                .between(-10_000_000L, 10_000_000L)
                                .list()
                                .ofSize(6),
                        Arbitraries.integers()
                                .between(1, 1000)
                                .list()
                                .ofMinSize(2)
                                .ofMaxSize(6),
                        Arbitraries.integers().between(0, 100).optional(),
                        Arbitraries.integers()
                                .between(0, SEEN.size() - 1)
                                .list()
                                .ofSize(7))
                .as(Pool::new);
    }
}
