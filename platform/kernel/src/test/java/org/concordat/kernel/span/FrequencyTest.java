package org.concordat.kernel.span;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.concordat.kernel.FinancialYear;
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
        SchoolTerms own = new SchoolTerms(List.of(new Span.Term(
                Period.parse("2016-17-T1"), LocalDate.parse("2016-04-11"), LocalDate.parse("2016-07-20"))));
        assertThat(Frequency.TERMLY.dueIn(Period.parse("2016-17-P04"), own)).hasSize(1);
        assertThat(Frequency.TERMLY.dueIn(Period.parse("2016-17-P05"), own)).isEmpty();
        assertThat(Frequency.TERMLY.dueIn(Period.parse("2016-17-P09"), own)).hasSize(1);
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
