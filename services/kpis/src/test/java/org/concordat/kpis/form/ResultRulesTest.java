package org.concordat.kpis.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.kpis.form.Known.kpi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Finding;
import org.concordat.kernel.kpi.KpiUnit;
import org.concordat.kernel.kpi.Qualifier;
import org.concordat.kernel.kpi.definition.KpiDefinition;
import org.concordat.kernel.span.Frequency;
import org.concordat.kpis.catalogue.Kpi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule of a return of results, right and wrong. */
class ResultRulesTest {

    private static final Known ALL = Known.inJune(
            kpi("A-PERCENT", KpiUnit.PERCENT, Frequency.MONTHLY),
            kpi("A-COUNT", KpiUnit.COUNT, Frequency.MONTHLY),
            kpi("A-MONEY", KpiUnit.MONEY, Frequency.QUARTERLY),
            kpi("A-SHARE", KpiUnit.SHARE_OF_PEOPLE, Frequency.QUARTERLY),
            kpi("A-RANK", KpiUnit.RANK, Frequency.MONTHLY),
            kpi("A-SCHOOLS", KpiUnit.DISTRIBUTION, Frequency.MONTHLY),
            kpi("A-DAY", KpiUnit.COUNT, Frequency.AS_AT_DAY),
            kpi("A-FREE", KpiUnit.SCORE, Frequency.NOT_STATED),
            kpi(
                    "A-GONE",
                    KpiUnit.COUNT,
                    Frequency.MONTHLY,
                    Optional.empty(),
                    Optional.of(LocalDate.of(2016, 5, 31)),
                    List.of()));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "a value that is right; kpi,value; A-PERCENT,12.5; ''",
                "parts that are right; kpi,numerator,denominator; A-PERCENT,9,12; ''",
                "no cases; kpi,numerator,denominator; A-PERCENT,0,0; ''",
                "a code in any case; kpi,value; a-percent,12.5; ''",
                "a word; kpi,qualifier; A-PERCENT,not available; ''",
                "a word beside a number; kpi,value,qualifier; A-PERCENT,12.5,provisional; ''",
                "as printed; kpi,result; A-SHARE,18 (34%); ''",
                "as printed and in columns; kpi,result,value,share; A-SHARE,18 (34%),18,34; ''",
                "a word as printed; kpi,result; A-MONEY,N/A - new programme; ''",
                "a rank; kpi,result; A-RANK,5th of 32; ''",
                "a distribution; kpi,result; A-SCHOOLS,Outstanding 7; ''",
                "as at a day; kpi,value,as_at; A-DAY,138,2016-06-24; ''",
                "as at a day that is the span; kpi,value,span; A-DAY,138,2016-06-24; ''",
                "a day that is no code; kpi,value,team; A-COUNT,138,2016-06-24; ERROR TEXT_IS_DATE row 2, team (C2)",
                "a frequency that nobody stated; kpi,value,span; A-FREE,0.32,2015-16; ''",
                "a part of the borough; kpi,value,service_line,team; A-COUNT,12,3.3.1,EAST; ''",
                "not in the catalogue; kpi,value; B-PERCENT,12.5; ERROR KPI_UNKNOWN row 2, kpi (A2)",
                "no indicator; kpi,value; ,12.5; ERROR KPI_MISSING row 2, kpi (A2)",
                "no result; kpi,value; A-COUNT,; ERROR RESULT_MISSING row 2",
                "a part of one; kpi,numerator; A-PERCENT,9; ERROR PART_MISSING row 2, denominator",
                "a numerator above; kpi,numerator,denominator; A-PERCENT,13,12; ERROR NUMERATOR_ABOVE_DENOMINATOR row 2, numerator (B2)",
                "a share of more than all; kpi,value; A-PERCENT,101; ERROR SHARE_IMPOSSIBLE row 2, value (B2)",
                "parts that give another; kpi,value,numerator,denominator; A-PERCENT,72,9,12; ERROR PARTS_GIVE_ANOTHER row 2, value (B2)",
                "a value of no cases; kpi,value,numerator,denominator; A-PERCENT,0,0,0; ERROR VALUE_OF_NO_CASES row 2, value (B2)",
                "printed as another unit; kpi,result; A-COUNT,12%; ERROR RESULT_UNREADABLE row 2, result (B2)",
                "printed differently; kpi,result,value; A-PERCENT,12%,13; ERROR RESULT_DIFFERS row 2, result (B2)",
                "a number beside a word; kpi,value,qualifier; A-COUNT,1,not available; ERROR NUMBER_BESIDE_WORD row 2, qualifier (C2)",
                "a place behind the last; kpi,value,denominator; A-RANK,40,32; ERROR RESULT_IMPOSSIBLE row 2, value (B2)",
                "a category of none; kpi,result; A-SCHOOLS,Splendid 7; ERROR RESULT_UNREADABLE row 2, result (B2)",
                "about a quarter; kpi,value,span; A-COUNT,12,2016-17-Q1; ERROR SPAN_OF_ANOTHER_FREQUENCY row 2, span (C2)",
                "about no time; kpi,value,span; A-COUNT,12,last month; ERROR SPAN_UNREADABLE row 2, span (C2)",
                "about a month to come; kpi,value,span; A-COUNT,12,2016-17-P04; ERROR SPAN_NOT_ENDED row 2, span (C2)",
                "about nobody knows when; kpi,value; A-DAY,138; ERROR SPAN_MISSING row 2, span",
                "a definition that has ended; kpi,value; A-GONE,1; ERROR KPI_NOT_DEFINED_THEN row 2, span",
                "a service line of none; kpi,value,service_line; A-COUNT,12,8.8; ERROR SERVICE_LINE_UNKNOWN row 2, service_line (C2)"
            })
    void says_what_is_wrong_and_where(String name, String header, String row, String expected) {
        assertThat(ALL.check(header + "\r\n" + row))
                .extracting(finding -> "%s %s %s".formatted(finding.severity(), finding.code(), finding.at()))
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @Test
    void one_result_stands_once() {
        assertThat(ALL.check("kpi,value\r\nA-COUNT,1\r\nA-COUNT,2"))
                .extracting(Finding::code)
                .containsExactly("LINE_TWICE");
        assertThat(ALL.check("kpi,value,team\r\nA-COUNT,1,EAST\r\nA-COUNT,2,WEST\r\nA-COUNT,3,"))
                .isEmpty();
    }

    @Test
    void what_is_printed_is_taken_apart_and_the_time_is_the_latest_that_has_ended() {
        ResultLine share = ALL.placed("kpi,result\r\na-share,18 (34%)").getFirst();
        assertThat(share.kpi()).contains("A-SHARE");
        assertThat(share.title()).contains("Title of A-SHARE");
        assertThat(share.span()).contains("2016-17-Q1");
        assertThat(share.value()).contains(new BigDecimal("18"));
        assertThat(share.share()).contains(new BigDecimal("34"));
        assertThat(share.result()).contains("18 (34%)");
        ResultLine awaited = ALL.placed("kpi,result\r\nA-COUNT,update").getFirst();
        assertThat(awaited.qualifier()).contains(Qualifier.UPDATE_AWAITED);
        assertThat(awaited.value()).isEmpty();
        assertThat(awaited.span()).contains("2016-17-P03");
    }

    @Test
    void a_jump_out_of_the_last_two_years_is_asked_about() {
        Known before = ALL.approved(
                "A-COUNT",
                "2015-16-P11 2015-16-P11 40",
                "2015-16-P12 2015-16-P12 44",
                "2016-17-P01 2016-17-P01 42",
                "2016-17-P02 2016-17-P02 41");
        assertThat(before.check("kpi,value\r\nA-COUNT,44")).isEmpty();
        assertThat(before.check("kpi,value\r\nA-COUNT,45"))
                .extracting(Finding::code, Finding::message)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "RESULT_JUMPED",
                                "A-COUNT is 45; the 4 results of the two years before lay from 40 to 44. Say why in the comment, or correct it."));
    }

    @Test
    void three_results_say_nothing_of_what_is_usual() {
        Known before = ALL.approved(
                "A-COUNT", "2015-16-P12 2015-16-P12 44", "2016-17-P01 2016-17-P01 42", "2016-17-P02 2016-17-P02 41");
        assertThat(before.check("kpi,value\r\nA-COUNT,4500")).isEmpty();
    }

    @Test
    void results_from_before_a_break_are_not_compared() {
        Kpi broken = kpi(
                "A-BROKEN",
                KpiUnit.COUNT,
                Frequency.MONTHLY,
                Optional.empty(),
                Optional.empty(),
                List.of(new KpiDefinition.SeriesBreak(LocalDate.of(2016, 6, 1), "counted otherwise")));
        Known before = Known.inJune(broken)
                .approved(
                        "A-BROKEN",
                        "2015-16-P11 2015-16-P11 40",
                        "2015-16-P12 2015-16-P12 44",
                        "2016-17-P01 2016-17-P01 42",
                        "2016-17-P02 2016-17-P02 41");
        assertThat(before.check("kpi,value,comment\r\nA-BROKEN,900,up 3 %")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "up 40 %, ''",
        "This is up 40% on May., ''",
        "an increase of 20 %, STATED_CHANGE_DIFFERS",
        "down 40 %, STATED_CHANGE_DIFFERS",
        "up by 40.0 per cent, ''",
        "as expected, ''"
    })
    void a_change_that_is_stated_is_what_the_figures_give(String comment, String code) {
        Known before = ALL.approved("A-COUNT", "2016-17-P02 2016-17-P02 150");
        assertThat(before.check("kpi,value,comment\r\nA-COUNT,210," + comment))
                .extracting(Finding::code)
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void what_is_reported_is_due_again_by_its_frequency() {
        Known before = ALL.approved("A-COUNT", "2016-17-P02 2016-17-P02 41")
                .approved("A-MONEY", "2015-16-P12 2015-16-Q4 347420")
                .approved("A-DAY", "2016-17-P01 2016-04-24 138");
        assertThat(before.check("kpi,value\r\nA-PERCENT,41"))
                .extracting(Finding::code, Finding::message)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "RESULT_DUE",
                                "A-COUNT for 2016-17-P03 is due in this return and is not in it (Title of A-COUNT). Add it, with a word such as TBC where there is no number."),
                        org.assertj.core.groups.Tuple.tuple(
                                "RESULT_DUE",
                                "A-MONEY for 2016-17-Q1 is due in this return and is not in it (Title of A-MONEY). Add it, with a word such as TBC where there is no number."));
        assertThat(before.check("kpi,result\r\nA-COUNT,41\r\nA-MONEY,TBC")).isEmpty();
    }
}
