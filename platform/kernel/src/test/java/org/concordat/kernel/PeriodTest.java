package org.concordat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2012-13-P01, 2012-04-01, 2012-04-30, 2012-13-P01",
        "2012-13-P03, 2012-06-01, 2012-06-30, 2012-13-P03",
        "2015-16-P11, 2016-02-01, 2016-02-29, 2015-16-P11",
        "2012-13-P13, 2012-04-01, 2013-03-31, 2012-13-P13",
        "2012-13-P00, 2012-04-01, 2012-04-01, 2012-13-P00",
        "2012-13-Q1, 2012-04-01, 2012-06-30, 2012-13-P03",
        "2012-13-Q4, 2013-01-01, 2013-03-31, 2012-13-P12",
        "2012-13-H1, 2012-04-01, 2012-09-30, 2012-13-P06",
        "2012-13-H2, 2012-10-01, 2013-03-31, 2012-13-P12",
        "2012-13-T1, 2012-04-01, 2012-08-31, 2012-13-P05",
        "2012-13-T2, 2012-09-01, 2012-12-31, 2012-13-P09",
        "2012-13-T3, 2013-01-01, 2013-03-31, 2012-13-P12",
        "2012-13, 2012-04-01, 2013-03-31, 2012-13-P12"
    })
    void has_its_days_and_its_position(String text, LocalDate start, LocalDate end, String position) {
        Period period = Period.parse(text);
        assertThat(period.start()).isEqualTo(start);
        assertThat(period.end()).isEqualTo(end);
        assertThat(period.position()).isEqualTo(Period.parse(position));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2012-13-P0",
                "2012-13-P000",
                "2012-13-P14",
                "2012-13-P1",
                "2012-13-P003",
                "2012-13-Q5",
                "2012-13-Q0",
                "2012-13-Q01",
                "2012-13-H3",
                "2012-13-T4",
                "2012-13-X1",
                "2012-14-P01",
                "2012-13-",
                "2012-13-p01",
                "2012-13-P01 "
            })
    void refuses_what_is_not_a_period(String text) {
        assertThatThrownBy(() -> Period.parse(text)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void is_made_only_with_a_number_its_kind_has() {
        FinancialYear year = new FinancialYear(2012);
        assertThatThrownBy(() -> year.month(13)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Period(year, Period.Kind.OUTTURN, 12)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Period(year, Period.Kind.YEAR, 2)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Period(year, Period.Kind.OPENING, 1)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> year.month(0)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void knows_which_periods_returns_are_made_for() {
        assertThat(Stream.of("2012-13-P00", "2012-13-P01", "2012-13-P13").map(Period::parse))
                .allMatch(Period::isReporting);
        assertThat(Stream.of("2012-13-Q1", "2012-13-H1", "2012-13-T1", "2012-13")
                        .map(Period::parse))
                .noneMatch(Period::isReporting);
    }

    @Test
    void knows_the_one_before_it_in_its_year() {
        assertThat(Period.parse("2012-13-P00").previousInYear()).isEmpty();
        assertThat(Period.parse("2012-13-P01").previousInYear()).contains(Period.parse("2012-13-P00"));
        assertThat(Period.parse("2012-13-P02").previousInYear()).contains(Period.parse("2012-13-P01"));
        assertThat(Period.parse("2012-13-P13").previousInYear()).contains(Period.parse("2012-13-P12"));
        assertThatThrownBy(() -> Period.parse("2012-13-Q2").previousInYear()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void sorts_months_by_time_and_the_outturn_after_them() {
        FinancialYear year = new FinancialYear(2012);
        List<Period> sorted = Stream.concat(year.next().reportingPeriods(), year.reportingPeriods())
                .sorted()
                .toList();
        assertThat(sorted)
                .containsExactlyElementsOf(
                        Stream.concat(year.reportingPeriods(), year.next().reportingPeriods())
                                .toList());
    }

    @Test
    void sorts_the_opening_budget_before_its_year_and_after_the_year_before() {
        FinancialYear year = new FinancialYear(2012);
        assertThat(Stream.of(year.month(1), year.opening(), year.previous().outturn())
                        .sorted())
                .containsExactly(year.previous().outturn(), year.opening(), year.month(1));
    }

    /** Names of cells that were given before hold them: {@code NameBytes} of consolidation. */
    @Test
    void kinds_keep_their_places() {
        assertThat(Period.Kind.values())
                .containsExactly(
                        Period.Kind.MONTH,
                        Period.Kind.OUTTURN,
                        Period.Kind.QUARTER,
                        Period.Kind.HALF,
                        Period.Kind.TERM,
                        Period.Kind.YEAR,
                        Period.Kind.OPENING);
    }

    @Property
    void reads_back_what_it_writes(@ForAll("periods") Period period) {
        assertThat(Period.parse(period.toString())).isEqualTo(period);
    }

    @Property
    void lies_within_its_year_and_its_position_within_it(@ForAll("periods") Period period) {
        assertThat(period.year().contains(period.start())).isTrue();
        assertThat(period.year().contains(period.end())).isTrue();
        assertThat(period.position().end()).isEqualTo(period.end());
    }

    @Test
    void quarters_halves_and_terms_cover_the_year_without_gap_or_overlap() {
        FinancialYear year = new FinancialYear(2012);
        for (Period.Kind kind : List.of(Period.Kind.MONTH, Period.Kind.QUARTER, Period.Kind.HALF, Period.Kind.TERM)) {
            int count =
                    kind == Period.Kind.MONTH ? 12 : kind == Period.Kind.QUARTER ? 4 : kind == Period.Kind.HALF ? 2 : 3;
            List<Period> parts = IntStream.rangeClosed(1, count)
                    .mapToObj(number -> new Period(year, kind, number))
                    .toList();
            assertThat(parts.getFirst().start()).isEqualTo(year.start());
            assertThat(parts.getLast().end()).isEqualTo(year.end());
            for (int i = 1; i < count; i++) {
                assertThat(parts.get(i).start())
                        .isEqualTo(parts.get(i - 1).end().plusDays(1));
            }
        }
    }

    @Provide
    Arbitrary<Period> periods() {
        return Arbitraries.integers()
                .between(1974, 2199)
                .map(FinancialYear::new)
                .flatMap(year -> Arbitraries.of(Stream.concat(
                                year.reportingPeriods(),
                                Stream.of("-P00", "-Q1", "-Q2", "-Q3", "-Q4", "-H1", "-H2", "-T1", "-T2", "-T3", "")
                                        .map(suffix -> Period.parse(year + suffix)))
                        .toList()));
    }
}
