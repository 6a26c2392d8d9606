package org.concordat.kernel.span;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {

    private static final SchoolTerms OWN =
            FrequencyTest.terms(2016, "2016-09-05 2016-12-20", "2017-01-04 2017-04-07", "2017-04-24 2017-07-21");

    @ParameterizedTest
    @CsvSource({
        "2016-17-P03, 2016-06-01, 2016-06-30",
        "2015-16-P11, 2016-02-01, 2016-02-29",
        "2016-17-B1, 2016-04-01, 2016-05-31",
        "2016-17-B6, 2017-02-01, 2017-03-31",
        "2016-17-Q4, 2017-01-01, 2017-03-31",
        "2016-17-H2, 2016-10-01, 2017-03-31",
        "2016-17-T2, 2016-09-01, 2016-12-31",
        "2016-17, 2016-04-01, 2017-03-31",
        "2016-W01, 2016-01-04, 2016-01-10",
        "2015-W53, 2015-12-28, 2016-01-03",
        "2020-W53, 2020-12-28, 2021-01-03",
        "2019-W01, 2018-12-31, 2019-01-06",
        "AY2015-16, 2015-09-01, 2016-08-31",
        "AY1999-00, 1999-09-01, 2000-08-31",
        "2016, 2016-01-01, 2016-12-31",
        "2011-10-24, 2011-10-24, 2011-10-24"
    })
    void has_its_days_and_writes_itself_as_it_is_read(String text, LocalDate start, LocalDate end) {
        Span span = Span.parse(text, SchoolTerms.USUAL);
        assertThat(span.start()).isEqualTo(start);
        assertThat(span.end()).isEqualTo(end);
        assertThat(span).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2016-17-P13",
                "2016-17-P00",
                "2016-17-B0",
                "2016-17-B7",
                "2016-17-T4",
                "2016-W00",
                "2016-W53",
                "2019-W53",
                "2016-W1",
                "AY2015-17",
                "AY2016",
                "1973",
                "2200",
                "2016-02-30",
                "2016-13-01",
                "2016-18",
                "week 3",
                "2016-17-p03"
            })
    void refuses_what_is_no_span(String text) {
        assertThatThrownBy(() -> Span.parse(text, SchoolTerms.USUAL)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void a_term_has_the_days_of_the_boroughs_own_calendar_where_it_has_recorded_them() {
        assertThat(Span.parse("2016-17-T2", OWN).end()).isEqualTo(LocalDate.parse("2016-12-20"));
        assertThat(Span.parse("2016-17-T3", OWN).end()).isEqualTo(LocalDate.parse("2017-04-07"));
        assertThat(Span.parse("2017-18-T1", OWN).start()).isEqualTo(LocalDate.parse("2017-04-24"));
        assertThat(Span.parse("2016-17-T1", OWN).start())
                .as("of the school year before")
                .isEqualTo(LocalDate.parse("2016-04-01"));
        assertThat(OWN.daysOf(Span.parse("2016-17-T2", OWN)))
                .isEqualTo(" (2016-09-05 to 2016-12-20 by the borough's calendar)");
        assertThat(OWN.daysOf(Span.parse("2016-17-T1", OWN))).contains("2016-04-01 to 2016-08-31", "usual months");
        assertThat(OWN.daysOf(Span.parse("2016-17-Q1", OWN))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2016-09-01 2016-12-31|2017-01-01 2017-08-31, ''",
        "2016-09-05 2016-09-05, ''",
        "2016-08-31 2016-12-20, TERM_OUTSIDE_SCHOOL_YEAR /terms/0/from",
        "2017-04-24 2017-09-01, TERM_OUTSIDE_SCHOOL_YEAR /terms/0/until",
        "2016-12-20 2016-09-05, TERM_ENDS_BEFORE_IT_BEGINS /terms/0/until",
        "2016-09-05 2016-12-20|2016-12-20 2017-03-31, TERMS_OVERLAP /terms/1/from",
        "2017-01-04 2017-03-31|2016-09-05 2016-12-20, TERMS_NOT_IN_ORDER /terms/1/from",
    })
    void the_terms_of_a_school_year_are_in_it_in_order_and_none_in_another(String terms, String wrong) {
        List<SchoolTerms.Days> days = Stream.of(terms.split("\\|"))
                .map(term -> term.split(" "))
                .map(term -> new SchoolTerms.Days(LocalDate.parse(term[0]), LocalDate.parse(term[1])))
                .toList();
        assertThat(SchoolTerms.findings(2016, days).stream()
                        .map(finding -> finding.code() + " " + finding.at())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(wrong);
        if (!wrong.isEmpty()) {
            assertThatThrownBy(() -> SchoolTerms.of(Map.of(new FinancialYear(2016), days)))
                    .isInstanceOf(InvalidValue.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"AY2016-17-T1of3", "AY2016-17-T7of6", "AY2016-17-T0of6", "AY2016-17-T1of13", "AY2016-18-T1of6"})
    void no_text_names_a_term_that_no_school_year_has(String text) {
        assertThatThrownBy(() -> Span.require(text)).isInstanceOf(InvalidValue.class);
        Span.require("AY2016-17-T1of6");
        Span.require("2016-17-T2");
    }

    @Test
    void what_ends_earlier_comes_first_and_of_what_ends_together_the_longest() {
        assertThat(List.of("2016-06-30", "2016-17-P03", "2016-17-Q1", "2016-W25", "2016-17-B1").stream()
                        .map(text -> Span.parse(text, SchoolTerms.USUAL))
                        .sorted()
                        .map(Span::toString))
                .containsExactly("2016-17-B1", "2016-W25", "2016-17-Q1", "2016-17-P03", "2016-06-30");
    }
}
