package org.concordat.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.OnsCode;
import org.junit.jupiter.api.Test;

class ApportionmentTest {

    private static final OnsCode LBHF = new OnsCode("E09000013");
    private static final OnsCode RBKC = new OnsCode("E09000020");
    private static final OnsCode WCC = new OnsCode("E09000033");

    @Test
    void splits_a_million_and_a_penny_over_three_to_the_penny() {
        assertThat(Apportionment.split(Money.of("1000000.01"), weights("341", "209", "298")))
                .containsExactly(
                        Map.entry(LBHF, Money.of("402122.64")),
                        Map.entry(RBKC, Money.of("246462.27")),
                        Map.entry(WCC, Money.of("351415.10")));
    }

    @Test
    void gives_the_odd_penny_of_a_tie_to_the_lower_ons_code() {
        assertThat(Apportionment.split(Money.of("100"), weights("1", "1", "1")))
                .containsExactly(
                        Map.entry(LBHF, Money.of("33.34")),
                        Map.entry(RBKC, Money.of("33.33")),
                        Map.entry(WCC, Money.of("33.33")));
        assertThat(Apportionment.split(Money.of("0.02"), weights("1", "1", "1")))
                .containsExactly(
                        Map.entry(LBHF, Money.of("0.01")),
                        Map.entry(RBKC, Money.of("0.01")),
                        Map.entry(WCC, Money.ZERO));
    }

    @Test
    void takes_weights_of_any_scale() {
        assertThat(Apportionment.split(Money.of("10"), weights("1E+1", "5.0", "5.00"))
                        .values())
                .containsExactly(Money.of("5"), Money.of("2.50"), Money.of("2.50"));
        assertThat(Apportionment.split(Money.of("10"), weights("1E+3", "1E+3", "2E+3"))
                        .values())
                .containsExactly(Money.of("2.50"), Money.of("2.50"), Money.of("5"));
    }

    @Test
    void refuses_a_key_that_sums_to_zero_or_has_a_negative_weight_or_no_member() {
        for (SortedMap<OnsCode, BigDecimal> key :
                List.of(weights("0", "0", "0"), weights("-1", "2", "3"), weights("-1", "1", "0"), weights(List.of()))) {
            assertThatThrownBy(() -> Apportionment.split(Money.of("10"), key)).isInstanceOf(InvalidValue.class);
        }
    }

    @Property
    void adds_up_to_the_total_and_no_share_is_a_penny_off(
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long pence,
            @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 1_000_000) Integer> key) {
        SortedMap<OnsCode, BigDecimal> weights = weights(key);
        BigDecimal sum = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() == 0) {
            return;
        }
        Money total = Money.ofPence(pence);
        Map<OnsCode, Money> shares = Apportionment.split(total, weights);
        assertThat(shares.values().stream().reduce(Money.ZERO, Money::plus)).isEqualTo(total);
        assertThat(shares.keySet()).containsExactlyElementsOf(weights.keySet());
        shares.forEach((member, share) -> {
            BigDecimal exact = total.pounds().multiply(weights.get(member)).divide(sum, 10, RoundingMode.HALF_UP);
            assertThat(share.pounds().subtract(exact).abs()).isLessThan(new BigDecimal("0.01"));
        });
    }

    @Property
    void mirrors_a_positive_total_in_a_negative_one(
            @ForAll @LongRange(min = 0, max = 1_000_000_000L) long pence,
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 1000) Integer> key) {
        Map<OnsCode, Money> positive = Apportionment.split(Money.ofPence(pence), weights(key));
        Map<OnsCode, Money> negative = Apportionment.split(Money.ofPence(-pence), weights(key));
        positive.forEach((member, share) -> assertThat(negative.get(member)).isEqualTo(share.negate()));
    }

    @Property
    void gives_a_member_without_weight_nothing(
            @ForAll @LongRange(min = 0, max = 1_000_000_000L) long pence,
            @ForAll @IntRange(min = 1, max = 1000) int one,
            @ForAll @IntRange(min = 1, max = 1000) int other) {
        assertThat(Apportionment.split(Money.ofPence(pence), weights(List.of(one, 0, other)))
                        .get(new OnsCode("E09000001")))
                .isEqualTo(Money.ZERO);
    }

    private static SortedMap<OnsCode, BigDecimal> weights(String lbhf, String rbkc, String wcc) {
        return new TreeMap<>(Map.of(LBHF, new BigDecimal(lbhf), RBKC, new BigDecimal(rbkc), WCC, new BigDecimal(wcc)));
    }

    private static SortedMap<OnsCode, BigDecimal> weights(List<Integer> key) {
        SortedMap<OnsCode, BigDecimal> weights = new TreeMap<>();
        for (int i = 0; i < key.size(); i++) {
            weights.put(new OnsCode("E0900%04d".formatted(i)), BigDecimal.valueOf(key.get(i)));
        }
        return weights;
    }
}
