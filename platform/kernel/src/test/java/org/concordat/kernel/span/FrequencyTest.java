package org.concordat.kernel.span;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FrequencyTest {

    @ParameterizedTest
    @CsvSource({
        "WEEKLY, 2016-17-P01, 2016-W13 2016-W14 2016-W15 2016-W16",
        "WEEKLY, 2016-17-P09, 2016-W48 2016-W49 2016-W50 2016-W51",
        "WEEKLY, 2016-17-P10, 2016-W52 2017-W01 2017-W02 2017-W03 2017-W04",
        "MONTHLY, 2016-17-P03, 2016-17-P03",
        "TWO_MONTHLY, 2016-17-P01, ''",
        "TWO_MONTHLY, 2016-17-P02, 2016-17-B1",
        "TWO_MONTHLY, 2016-17-P12, 2016-17-B6",
        "QUARTERLY, 2016-17-P02, ''",
        "QUARTERLY, 2016-17-P03, 2016-17-Q1",
        "TERMLY, 2016-17-P05, 2016-17-T1",
        "TERMLY, 2016-17-P06, ''",
        "TERMLY, 2016-17-P09, 2016-17-T2",
        "SIX_MONTHLY, 2016-17-P06, 2016-17-H1",
        "SIX_MONTHLY, 2016-17-P11, ''",
        "ANNUAL, 2016-17-P12, 2016-17",
        "ANNUAL, 2016-17-P11, ''",
        "ACADEMIC_YEAR, 2016-17-P05, AY2015-16",
        "ACADEMIC_YEAR, 2016-17-P04, ''",
        "CALENDAR_YEAR, 2016-17-P09, 2016",
        "CALENDAR_YEAR, 2016-17-P10, ''",
        "YEAR_END, 2016-17-P12, 2017-03-31",
        "YEAR_END, 2016-17-P01, ''",
        "AS_AT_DAY, 2016-17-P12, ''",
        "NOT_STATED, 2016-17-P12, ''",
        "ANNUAL, 2016-17-P13, ''"
    })
    void says_what_a_months_return_has_to_bring(Frequency frequency, String period, String due) {
        List<String> expected = due.isEmpty() ? List.of() : List.of(due.split(" "));
        assertThat(frequency.dueIn(Period.parse(period), SchoolTerms.USUAL).stream()
                        .map(Span::toString))
                .isEqualTo(expected);
    }

    @Test
    void what_has_ended_comes_with_the_latest_first() {
        LocalDate day = LocalDate.of(2016, 7, 1);
        assertThat(Frequency.QUARTERLY.endedBy(day, SchoolTerms.USUAL).limit(3).map(Span::toString))
                .containsExactly("2016-17-Q1", "2015-16-Q4", "2015-16-Q3");
        assertThat(Frequency.ANNUAL
                        .endedBy(FinancialYear.FIRST.end().plusDays(1), SchoolTerms.USUAL)
                        .map(Span::toString))
                .containsExactly(FinancialYear.FIRST.toString());
        assertThat(Frequency.AS_AT_DAY.endedBy(day, SchoolTerms.USUAL)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void before_the_first_financial_year_nothing_has_ended(Frequency frequency) {
        LocalDate first = FinancialYear.FIRST.start();
        assertThat(frequency.latestEndedBy(first.minusDays(1), SchoolTerms.USUAL))
                .isEmpty();
        assertThat(frequency
                        .latestEndedBy(first.plusYears(2), SchoolTerms.USUAL)
                        .isPresent())
                .isEqualTo(frequency.isRegular());
    }

    @ParameterizedTest
    @CsvSource({
        "QUARTERLY, 2016-06-29, 2015-16-Q4",
        "QUARTERLY, 2016-06-30, 2016-17-Q1",
        "WEEKLY, 2016-06-12, 2016-W23",
        "WEEKLY, 2016-06-11, 2016-W22",
        "ACADEMIC_YEAR, 2016-08-30, AY2014-15",
        "ACADEMIC_YEAR, 2016-08-31, AY2015-16",
        "YEAR_END, 2016-03-31, 2016-03-31",
        "YEAR_END, 2017-03-30, 2016-03-31"
    })
    void finds_what_ended_last(Frequency frequency, LocalDate day, String span) {
        assertThat(frequency.latestEndedBy(day, SchoolTerms.USUAL).orElseThrow())
                .hasToString(span);
    }

    @Test
    void a_term_is_due_when_the_boroughs_own_ends() {
        SchoolTerms own = terms(2015, "2015-09-03 2015-12-18", "2016-01-05 2016-04-01", "2016-04-18 2016-07-20");
        assertThat(due("2015-16-P09", own)).containsExactly("2015-16-T2");
        assertThat(due("2015-16-P12", own)).as("spring ends a day later").isEmpty();
        assertThat(due("2016-17-P01", own)).containsExactly("2015-16-T3");
        assertThat(due("2016-17-P04", own)).containsExactly("2016-17-T1");
        assertThat(due("2016-17-P05", own)).isEmpty();
        assertThat(due("2016-17-P09", own))
                .as("of a school year without recorded terms")
                .containsExactly("2016-17-T2");
    }

    @ParameterizedTest
    @CsvSource({
        "2016-03-31, 2015-16-T2",
        "2016-04-01, 2015-16-T3",
        "2016-07-19, 2015-16-T3",
        "2016-07-20, 2016-17-T1",
        "2016-12-31, 2016-17-T2"
    })
    void a_term_has_ended_on_its_last_day(LocalDate day, String latest) {
        SchoolTerms own = terms(2015, "2015-09-03 2015-12-18", "2016-01-05 2016-04-01", "2016-04-18 2016-07-20");
        assertThat(Frequency.TERMLY.latestEndedBy(day, own).orElseThrow()).hasToString(latest);
    }

    @Test
    void of_a_school_year_of_six_terms_each_is_due() {
        SchoolTerms six = terms(
                2016,
                "2016-09-05 2016-10-21",
                "2016-10-31 2016-12-20",
                "2017-01-04 2017-02-10",
                "2017-02-20 2017-03-31",
                "2017-04-18 2017-05-26",
                "2017-06-05 2017-07-21");
        assertThat(due("2016-17-P07", six)).containsExactly("AY2016-17-T1of6");
        assertThat(due("2016-17-P12", six)).containsExactly("AY2016-17-T4of6");
        assertThat(due("2017-18-P04", six)).containsExactly("AY2016-17-T6of6");
        assertThat(due("2017-18-P09", six)).containsExactly("2017-18-T2");
        Span fourth = Span.parse("AY2016-17-T4of6", six);
        assertThat(fourth.end()).isEqualTo(LocalDate.parse("2017-03-31"));
        assertThat(Frequency.TERMLY.fits(fourth, six)).isTrue();
        assertThatThrownBy(() -> Span.parse("2016-17-T2", six))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("AY2016-17-T1of6 to AY2016-17-T6of6");
        assertThatThrownBy(() -> Span.parse("AY2016-17-T4of6", SchoolTerms.USUAL))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("2016-17-T2 to 2017-18-T1");
    }

    private static List<String> due(String period, SchoolTerms terms) {
        return Frequency.TERMLY.dueIn(Period.parse(period), terms).stream()
                .map(Span::toString)
                .toList();
    }

    static SchoolTerms terms(int startYear, String... days) {
        return SchoolTerms.of(Map.of(
                new FinancialYear(startYear),
                Stream.of(days)
                        .map(term -> term.split(" "))
                        .map(term -> new SchoolTerms.Days(LocalDate.parse(term[0]), LocalDate.parse(term[1])))
                        .toList()));
    }

    @Test
    void nothing_is_due_of_what_is_not_regular() {
        LocalDate day = LocalDate.parse("2016-06-30");
        for (Frequency frequency : List.of(Frequency.AS_AT_DAY, Frequency.NOT_STATED)) {
            assertThat(frequency.isRegular()).isFalse();
            assertThat(frequency.latestEndedBy(day, SchoolTerms.USUAL)).isEmpty();
        }
        assertThat(Frequency.AS_AT_DAY.fits(new Span.AsAt(day), SchoolTerms.USUAL))
                .isTrue();
        assertThat(Frequency.AS_AT_DAY.fits(new Span.CalendarYear(2016), SchoolTerms.USUAL))
                .isFalse();
        assertThat(Frequency.NOT_STATED.fits(new Span.CalendarYear(2016), SchoolTerms.USUAL))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "MONTHLY, 2016-17-P03, true",
        "MONTHLY, 2016-17-Q1, false",
        "QUARTERLY, 2016-17-Q1, true",
        "QUARTERLY, 2016-17-P03, false",
        "ANNUAL, 2016-17, true",
        "ANNUAL, 2016, false",
        "YEAR_END, 2017-03-31, true",
        "YEAR_END, 2017-03-30, false",
        "WEEKLY, 2016-W23, true"
    })
    void a_result_is_about_a_span_of_its_frequency(Frequency frequency, String span, boolean fits) {
        assertThat(frequency.fits(Span.parse(span, SchoolTerms.USUAL), SchoolTerms.USUAL))
                .isEqualTo(fits);
    }
}
