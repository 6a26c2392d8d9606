package org.concordat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.concordat.kernel.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FinancialYearTest {

    private static final FinancialYear YEAR = FinancialYear.parse("2012-13");

    @Test
    void runs_from_1_april_to_31_march() {
        assertThat(YEAR.start()).isEqualTo(LocalDate.of(2012, 4, 1));
        assertThat(YEAR.end()).isEqualTo(LocalDate.of(2013, 3, 31));
        assertThat(YEAR.contains(LocalDate.of(2012, 3, 31))).isFalse();
        assertThat(YEAR.contains(LocalDate.of(2012, 4, 1))).isTrue();
        assertThat(YEAR.contains(LocalDate.of(2013, 3, 31))).isTrue();
        assertThat(YEAR.contains(LocalDate.of(2013, 4, 1))).isFalse();
    }

    @Test
    void is_found_from_a_date_on_either_side_of_1_april() {
        assertThat(FinancialYear.of(LocalDate.of(2013, 3, 31))).isEqualTo(YEAR);
        assertThat(FinancialYear.of(LocalDate.of(2013, 4, 1))).isEqualTo(YEAR.next());
    }

    @Test
    void writes_the_turn_of_the_century_with_two_digits() {
        assertThat(new FinancialYear(1999)).hasToString("1999-00");
        assertThat(new FinancialYear(2008)).hasToString("2008-09");
        assertThat(FinancialYear.parse("1999-00").startYear()).isEqualTo(1999);
    }

    @Test
    void is_written_in_the_same_digits_in_every_locale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(YEAR).hasToString("2012-13");
            assertThat(YEAR.month(3)).hasToString("2012-13-P03");
            assertThat(Money.of("-1234.5").display()).isEqualTo("-£1,234.50");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void has_twelve_months_and_an_outturn() {
        assertThat(YEAR.reportingPeriods().map(Period::toString))
                .hasSize(13)
                .startsWith("2012-13-P01")
                .endsWith("2012-13-P12", "2012-13-P13");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2012", "2012-14", "2012-2013", "2012/13", " 2012-13", "12-13", "1973-74", "2200-01"})
    void refuses_what_is_not_two_consecutive_years(String text) {
        assertThatThrownBy(() -> FinancialYear.parse(text)).isInstanceOf(InvalidValue.class);
    }

    @Property
    void reads_back_what_it_writes(@ForAll @IntRange(min = 1974, max = 2199) int start) {
        FinancialYear year = new FinancialYear(start);
        assertThat(FinancialYear.parse(year.toString())).isEqualTo(year);
        assertThat(year.start().minusDays(1))
                .satisfies(day -> assertThat(year.contains(day)).isFalse());
        assertThat(year.end().plusDays(1).getDayOfMonth()).isEqualTo(1);
    }
}
