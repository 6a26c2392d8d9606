package org.concordat.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.concordat.kernel.InvalidValue;
import org.junit.jupiter.api.Test;

/** Worked by hand. */
class CappedApportionmentTest {

    @Test
    void gives_what_is_over_a_cap_to_the_others_by_the_key() {
        CappedSplit.Shares<String> split = shares("1000", key("1", "1", "2"), Map.of("WCC", decimal("400")));
        assertThat(split.shares())
                .containsExactly(
                        Map.entry("LBHF", Money.of("300")),
                        Map.entry("RBKC", Money.of("300")),
                        Map.entry("WCC", Money.of("400")));
        assertThat(split.atCap()).containsExactly("WCC");
    }

    @Test
    void caps_again_whom_the_overflow_of_another_takes_over_the_cap() {
        CappedSplit.Shares<String> split =
                shares("1000", key("1", "1", "2"), Map.of("WCC", decimal("300"), "RBKC", decimal("310")));
        assertThat(split.shares().values()).containsExactly(Money.of("390"), Money.of("310"), Money.of("300"));
        assertThat(split.atCap()).containsExactly("RBKC", "WCC");
    }

    @Test
    void leaves_whoever_is_right_at_the_cap_as_the_key_has_it() {
        assertThat(shares("1000", key("1", "1", "2"), Map.of("WCC", decimal("500")))
                        .atCap())
                .isEmpty();
    }

    @Test
    void lets_caps_of_a_hundred_per_cent_bear_a_single_penny() {
        CappedSplit.Shares<String> split = shares(
                "0.01",
                key("1", "1", "1"),
                Map.of("LBHF", decimal("0.005"), "RBKC", decimal("0.0025"), "WCC", decimal("0.0025")));
        assertThat(split.shares().values()).containsExactly(Money.of("0.01"), Money.ZERO, Money.ZERO);
    }

    @Test
    void says_what_nobody_bears_where_all_are_at_their_caps() {
        Map<String, BigDecimal> caps =
                Map.of("LBHF", decimal("100"), "RBKC", decimal("100"), "WCC", decimal("100.004"));
        assertThat(Apportionment.split(Money.of("1000"), key("1", "1", "1"), caps))
                .isEqualTo(new CappedSplit.NoRoom<String>(Money.of("700")));
        assertThat(Apportionment.split(Money.of("-1000"), key("1", "1", "1"), caps))
                .isEqualTo(new CappedSplit.NoRoom<String>(Money.of("-700")));
    }

    @Test
    void gives_nothing_of_an_overflow_to_whom_the_key_gives_nothing() {
        assertThat(Apportionment.split(
                        Money.of("1000"), key("0", "1", "1"), Map.of("RBKC", decimal("400"), "WCC", decimal("400"))))
                .isEqualTo(new CappedSplit.NoRoom<String>(Money.of("200")));
    }

    @Test
    void refuses_a_cap_below_zero() {
        assertThatThrownBy(
                        () -> Apportionment.split(Money.of("1"), key("1", "1", "1"), Map.of("WCC", decimal("-0.01"))))
                .isInstanceOf(InvalidValue.class);
    }

    private static CappedSplit.Shares<String> shares(
            String total, SortedMap<String, BigDecimal> key, Map<String, BigDecimal> caps) {
        return (CappedSplit.Shares<String>) Apportionment.split(Money.of(total), key, caps);
    }

    private static SortedMap<String, BigDecimal> key(String lbhf, String rbkc, String wcc) {
        return new TreeMap<>(Map.of("LBHF", decimal(lbhf), "RBKC", decimal(rbkc), "WCC", decimal(wcc)));
    }

    private static BigDecimal decimal(String number) {
        return new BigDecimal(number);
    }
}
