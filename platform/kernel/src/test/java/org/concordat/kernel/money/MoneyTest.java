package org.concordat.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.LineType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @Test
    void amounts_that_are_equal_are_equal_however_they_are_written() {
        assertThat(Money.of("1.5")).isEqualTo(Money.of("1.50")).isEqualTo(Money.of("1.500"));
        assertThat(Money.of("1E+3")).isEqualTo(Money.of("1000")).hasToString("1000.00");
        assertThat(Money.of("-0.00")).isEqualTo(Money.ZERO).hasToString("0.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "1.005", "-12.345", "1E-3"})
    void refuses_fractions_of_a_penny(String pounds) {
        assertThatThrownBy(() -> Money.of(pounds)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+1000000000", "-1E+2147483647", "1E+31"})
    void refuses_an_amount_whose_digits_would_fill_the_memory(String pounds) {
        assertThatThrownBy(() -> Money.of(pounds)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @CsvSource({"1234.5,'£1,234.50'", "-3,-£3.00", "0,£0.00", "-0.01,-£0.01", "1000000.01,'£1,000,000.01'"})
    void is_shown_as_a_person_reads_it(String pounds, String shown) {
        assertThat(Money.of(pounds).display()).isEqualTo(shown);
    }

    @Property
    void taking_away_undoes_adding(
            @ForAll @LongRange(min = -10_000_000_000L, max = 10_000_000_000L) long one,
            @ForAll @LongRange(min = -10_000_000_000L, max = 10_000_000_000L) long other) {
        Money a = Money.ofPence(one);
        Money b = Money.ofPence(other);
        assertThat(a.plus(b).minus(b)).isEqualTo(a);
        assertThat(a.plus(b)).isEqualTo(Money.ofPence(one + other));
        assertThat(a.plus(a.negate())).isEqualTo(Money.ZERO);
        assertThat(a.abs().signum()).isNotNegative();
    }

    @Property
    void a_figure_keeps_its_value_through_any_unit(
            @ForAll @LongRange(min = -1_000_000_000L, max = 1_000_000_000L) long pence, @ForAll MoneyUnit unit) {
        BigDecimal pounds = BigDecimal.valueOf(pence, 2);
        assertThat(unit.toPounds(unit.fromPounds(pounds))).isEqualByComparingTo(pounds);
        assertThat(unit.fromPounds(pounds).toString()).doesNotContain("E+");
    }

    @Test
    void a_printed_figure_is_stored_exactly() {
        assertThat(new Money(MoneyUnit.GBP_MILLION.toPounds(new BigDecimal("35.84"))))
                .isEqualTo(Money.of("35840000"));
        assertThat(new Money(MoneyUnit.GBP_THOUSAND.toPounds(new BigDecimal("1290.5"))))
                .isEqualTo(Money.of("1290500"));
    }

    @ParameterizedTest
    @CsvSource({
        "GBP, 0.05, 0.05",
        "GBP_THOUSAND, 1499.99, 1",
        "GBP_THOUSAND, 1500, 2",
        "GBP_THOUSAND, -1500, -2",
        "GBP_THOUSAND, -499.99, 0",
        "GBP_MILLION, 1049999.99, 1.0",
        "GBP_MILLION, 1050000, 1.1",
        "GBP_MILLION, -1050000, -1.1"
    })
    void a_figure_is_printed_rounded_once_half_away_from_zero(MoneyUnit unit, String pounds, String printed) {
        assertThat(unit.printed(Money.of(pounds)).toPlainString()).isEqualTo(printed);
    }

    @Test
    void grants_and_income_lower_the_net_and_more_of_them_is_good_news() {
        Money hundred = Money.of("100");
        assertThat(LineType.EXPENDITURE.inNet(hundred)).isEqualTo(hundred);
        assertThat(LineType.GRANT.inNet(hundred)).isEqualTo(hundred.negate());
        assertThat(LineType.INCOME.inNet(hundred)).isEqualTo(hundred.negate());
        assertThat(LineType.EXPENDITURE.moreIsFavourable()).isFalse();
        assertThat(LineType.GRANT.moreIsFavourable()).isTrue();
        assertThat(LineType.INCOME.moreIsFavourable()).isTrue();
    }
}
