package org.concordat.kernel.span;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {

    private static final SchoolTerms OWN = new SchoolTerms(List.of(
            new Span.Term(Period.parse("2016-17-T2"), LocalDate.parse("2016-09-05"), LocalDate.parse("2016-12-20")),
            new Span.Term(Period.parse("2016-17-T1"), LocalDate.parse("2016-04-11"), LocalDate.parse("2016-07-20"))));

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
        assertThat(Span.parse("2016-17-T3", OWN).start()).isEqualTo(LocalDate.parse("2017-01-01"));
    }

    @Test
    void no_term_lies_in_another_and_none_is_recorded_twice() {
        Span.Term autumn = OWN.recorded().getLast();
        assertThat(autumn).hasToString("2016-17-T2");
        assertThatThrownBy(() -> new SchoolTerms(List.of(autumn, autumn))).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new SchoolTerms(List.of(
                        autumn,
                        new Span.Term(Period.parse("2016-17-T3"), autumn.end(), LocalDate.parse("2017-03-31")))))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("2016-17-T3");
        assertThatThrownBy(() -> new Span.Term(autumn.period(), autumn.end(), autumn.start()))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Span.Term(Period.parse("2016-17-Q1"), autumn.start(), autumn.end()))
                .isInstanceOf(InvalidValue.class);
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
