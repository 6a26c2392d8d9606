package org.concordat.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CappedApportionmentPropertiesTest {

    private static final BigDecimal PENNY = new BigDecimal("0.01");

    /** @param cap in pounds of any scale; below zero for none */
    record Member(int weight, BigDecimal cap) {
        boolean isCapped() {
            return cap.signum() >= 0;
        }
    }

    record Pool(long pence, List<Member> members) {

        Money total() {
            return Money.ofPence(pence);
        }

        SortedMap<Integer, BigDecimal> key() {
            SortedMap<Integer, BigDecimal> key = new TreeMap<>();
            for (int i = 0; i < members.size(); i++) {
                key.put(i, BigDecimal.valueOf(members.get(i).weight()));
            }
            return key;
        }

        Map<Integer, BigDecimal> caps() {
            Map<Integer, BigDecimal> caps = new HashMap<>();
            for (int i = 0; i < members.size(); i++) {
                if (members.get(i).isCapped()) {
                    caps.put(i, members.get(i).cap());
                }
            }
            return caps;
        }

        CappedSplit<Integer> split() {
            return Apportionment.split(total(), key(), caps());
        }
    }

    @Property
    void adds_up_keeps_every_cap_and_is_no_penny_off_the_exact_share(@ForAll("pools") Pool pool) {
        switch (pool.split()) {
            case CappedSplit.Shares<Integer>(var shares, var atCap) -> {
                assertThat(shares.values().stream().reduce(Money.ZERO, Money::plus))
                        .isEqualTo(pool.total());
                pool.caps()
                        .forEach((member, cap) -> assertThat(
                                        of(shares, member).abs().pounds())
                                .isLessThanOrEqualTo(cap.setScale(2, RoundingMode.CEILING)));
                exact(pool)
                        .forEach((member, exact) -> assertThat(of(shares, member)
                                        .abs()
                                        .pounds()
                                        .subtract(exact)
                                        .abs())
                                .isLessThan(PENNY));
                assertThat(atCap).allMatch(pool.caps()::containsKey);
            }
            case CappedSplit.NoRoom<Integer>(var left) -> {
                BigDecimal room = BigDecimal.ZERO;
                for (int i = 0; i < pool.members().size(); i++) {
                    if (pool.members().get(i).weight() > 0) {
                        assertThat(pool.caps()).containsKey(i);
                        room = room.add(pool.caps().get(i));
                    }
                }
                assertThat(left.abs().pounds())
                        .isEqualByComparingTo(
                                pool.total().abs().pounds().subtract(room).setScale(2, RoundingMode.CEILING));
            }
        }
    }

    @Property
    void mirrors_a_positive_total_in_a_negative_one(@ForAll("pools") Pool pool) {
        CappedSplit<Integer> mirrored = new Pool(-pool.pence(), pool.members()).split();
        switch (pool.split()) {
            case CappedSplit.Shares<Integer>(var shares, var atCap) -> {
                CappedSplit.Shares<Integer> other = (CappedSplit.Shares<Integer>) mirrored;
                shares.forEach((member, share) ->
                        assertThat(other.shares().get(member)).isEqualTo(share.negate()));
                assertThat(other.atCap()).isEqualTo(atCap);
            }
            case CappedSplit.NoRoom<Integer>(var left) ->
                assertThat(mirrored).isEqualTo(new CappedSplit.NoRoom<Integer>(left.negate()));
        }
    }

    /** Whoever is named first gets the odd penny, and nobody else's share depends on the order by a penny. */
    @Property
    void the_order_of_the_members_moves_no_more_than_the_odd_pence(@ForAll("pools") Pool pool, @ForAll long chance) {
        List<Integer> order = new ArrayList<>(pool.key().keySet());
        Collections.shuffle(order, new Random(chance));
        Pool other =
                new Pool(pool.pence(), order.stream().map(pool.members()::get).toList());
        switch (pool.split()) {
            case CappedSplit.Shares<Integer>(var shares, var atCap) -> {
                CappedSplit.Shares<Integer> shuffled = (CappedSplit.Shares<Integer>) other.split();
                for (int i = 0; i < order.size(); i++) {
                    assertThat(of(shuffled.shares(), i)
                                    .minus(of(shares, order.get(i)))
                                    .abs()
                                    .pounds())
                            .isLessThanOrEqualTo(PENNY);
                    assertThat(shuffled.atCap().contains(i)).isEqualTo(atCap.contains(order.get(i)));
                }
            }
            case CappedSplit.NoRoom<Integer> none -> assertThat(other.split()).isEqualTo(none);
        }
    }

    @Property
    void caps_that_nobody_reaches_change_nothing(@ForAll("pools") Pool pool) {
        Map<Integer, BigDecimal> wide = new HashMap<>();
        pool.key()
                .keySet()
                .forEach(member -> wide.put(member, pool.total().abs().pounds()));
        CappedSplit.Shares<Integer> capped =
                (CappedSplit.Shares<Integer>) Apportionment.split(pool.total(), pool.key(), wide);
        assertThat(capped.shares()).isEqualTo(Apportionment.split(pool.total(), pool.key()));
        assertThat(capped.atCap()).isEmpty();
    }

    private static Money of(Map<Integer, Money> shares, int member) {
        return Optional.ofNullable(shares.get(member)).orElseThrow();
    }

    /** By finding the level at which the members fill up, an independent way to the same. */
    private static Map<Integer, BigDecimal> exact(Pool pool) {
        BigDecimal total = pool.total().abs().pounds();
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = total;
        for (int i = 0; i < 120; i++) {
            BigDecimal level = low.add(high).divide(BigDecimal.TWO, 25, RoundingMode.HALF_UP);
            BigDecimal filled = at(pool, level).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            if (filled.compareTo(total) < 0) {
                low = level;
            } else {
                high = level;
            }
        }
        return at(pool, high);
    }

    private static Map<Integer, BigDecimal> at(Pool pool, BigDecimal level) {
        Map<Integer, BigDecimal> shares = new HashMap<>();
        for (int i = 0; i < pool.members().size(); i++) {
            Member member = pool.members().get(i);
            BigDecimal share = level.multiply(BigDecimal.valueOf(member.weight()));
            shares.put(i, member.isCapped() ? share.min(member.cap()) : share);
        }
        return shares;
    }

    @Provide
    Arbitrary<Pool> pools() {
        Arbitrary<BigDecimal> caps = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(1, Arbitraries.just(new BigDecimal("-1"))),
                net.jqwik.api.Tuple.of(
                        2,
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, new BigDecimal("100000"))
                                .ofScale(4)));
        Arbitrary<Member> members = Combinators.combine(Arbitraries.integers().between(0, 1000), caps)
                .as(Member::new);
        return Combinators.combine(
                        Arbitraries.longs().between(0, 10_000_000L),
                        members.list()
                                .ofMinSize(1)
                                .ofMaxSize(8)
                                .filter(all -> all.stream().anyMatch(member -> member.weight() > 0)))
                .as(Pool::new);
    }
}
