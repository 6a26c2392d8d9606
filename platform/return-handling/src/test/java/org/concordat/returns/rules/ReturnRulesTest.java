package org.concordat.returns.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Finding;
import org.concordat.returns.ReportingCalendar;
import org.concordat.returns.form.ReturnForm;
import org.concordat.returns.madeup.MadeUpContext;
import org.concordat.returns.madeup.MadeUpForm;
import org.concordat.returns.madeup.Visits;
import org.concordat.returns.reading.ReadReturn;
import org.concordat.returns.reading.ReturnFormat;
import org.concordat.returns.reading.ReturnReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnRulesTest {

    private static <L> List<Finding> check(
            ReturnForm<L, MadeUpContext> form, MadeUpContext context, String csv, String unit) {
        ReadReturn<L> read = new ReturnReader<>(form)
                .read(
                        csv.getBytes(StandardCharsets.UTF_8),
                        ReturnFormat.CSV,
                        Optional.of("2016-17-P03"),
                        Optional.of(unit).filter(text -> !text.isEmpty()));
        ReturnRules<L, MadeUpContext> rules = new ReturnRules<>(form);
        return rules.check(read, rules.place(read, context));
    }

    private static List<Finding> inspections(String csv) {
        return check(MadeUpForm.INSPECTIONS, MadeUpContext.standard(), csv, "GBP");
    }

    private static List<Finding> visits(String csv) {
        return check(MadeUpForm.VISITS, MadeUpContext.standard(), csv, "");
    }

    @Test
    void says_nothing_of_a_return_that_is_right() {
        assertThat(inspections("""
                team,outcome,visits,share,spent
                North,PASSED,5,12.25,3.10
                South,PASSED,7,100,2.20
                TOTAL,PASSED,12,,5.30
                """)).isEmpty();
        assertThat(visits("team,visits\nNorth,0\nTOTAL,0\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            visits | 1.5           | COUNT_NOT_WHOLE      | 1.5 is counted in whole numbers.
            visits | -1            | COUNT_OUT_OF_BOUNDS  | -1 is not from 0 to 1,000,000,000.
            visits | 1000000001    | COUNT_OUT_OF_BOUNDS  | 1000000001 is not from 0 to 1,000,000,000.
            share  | 12.345        | NUMBER_TOO_FINE      | 12.345 has more than 2 decimals. Round it.
            share  | 100.5         | NUMBER_OUT_OF_BOUNDS | 100.5 is not from 0 to 100.
            spent  | 0.001         | AMOUNT_TOO_FINE      | £0.001 has fractions of a penny. Round it to pence: at most two decimals in pounds.
            spent  | 100000000000  | AMOUNT_TOO_LARGE     | £100,000,000,000.00 is more than any council spends. Is the unit right? The return says GBP.
            """)
    void holds_every_number_to_its_kind(String column, String cell, String code, String message) {
        String csv = column.equals("visits") ? "team,visits\nNorth,%s\n" : "team,visits," + column + "\nNorth,1,%s\n";

        assertThat(inspections(csv.formatted(cell))).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.at()).startsWith("row 2, " + column);
            assertThat(finding.message()).isEqualTo(message);
            assertThat(finding.isError()).isTrue();
        });
    }

    @Test
    void wants_what_is_required_and_says_it_once_when_it_cannot_be_read() {
        assertThat(visits("team,visits\n,5\nNorth,\nSouth,many\n"))
                .extracting(Finding::code, Finding::at, Finding::message)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(
                                "TEAM_MISSING", "row 2, team (A2)", "The line has no team."),
                        org.assertj.core.groups.Tuple.tuple(
                                "VISITS_MISSING",
                                "row 3, visits (B3)",
                                "The line has no visits. Write 0 if there is none."))
                .hasSize(3)
                .extracting(tuple -> tuple.toList().getFirst())
                .contains("NUMBER_NOT_A_NUMBER");
    }

    @Test
    void takes_spaces_of_any_width_for_nothing() {
        assertThat(visits("team,visits\nNorth,\u2007\u202f\n"))
                .extracting(Finding::code)
                .containsExactly("VISITS_MISSING");
    }

    @Test
    void casts_counts_without_a_tolerance_and_without_pounds() {
        assertThat(visits("team,visits\nNorth,5\nSouth,7\nTOTAL,13\n"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("CONTROL_TOTAL_DIFFERS");
                    assertThat(finding.at()).isEqualTo("row 4, visits (B4)");
                    assertThat(finding.message())
                            .isEqualTo(
                                    "Visits: the 2 lines add up to 12, the printed total is 13, a difference of 1. The figures are exact, so rounding cannot explain it.");
                });
    }

    @Test
    void casts_the_rows_above_a_total_with_a_label_of_its_own() {
        String lines = "team,visits\nA,5\nB,7\nNorth total,12\nC,1\n";

        assertThat(visits(lines + "South total,1\nGrand Total:,13\n")).isEmpty();
        assertThat(visits(lines + "Sub-total,13\n")).singleElement().satisfies(finding -> {
            assertThat(finding.at()).isEqualTo("row 6, visits (B6)");
            assertThat(finding.message())
                    .isEqualTo(
                            "Sub-total, visits: the line adds up to 1, the printed total is 13, a difference of 12. The figures are exact, so rounding cannot explain it.");
        });
        assertThat(visits("team,visits\nTotally new,5\nTotal Care,1\n"))
                .as("lines that only begin like a total")
                .isEmpty();
    }

    @Test
    void casts_each_group_alone_and_mixes_none_that_may_not_be_mixed() {
        String lines = "team,outcome,ward,visits\nA,PASSED,W1,1\nB,FAILED,W1,2\nC,FAILED,W2,4\n";

        assertThat(inspections(lines + "TOTAL,FAILED,,6\nTOTAL,FAILED,W1,2\nTOTAL,PASSED,W1,1\n"))
                .isEmpty();
        assertThat(inspections(lines + "TOTAL,,W2,4\n")).isEmpty();
        assertThat(inspections(lines + "TOTAL,,W1,3\n")).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("CONTROL_TOTAL_AMBIGUOUS");
            assertThat(finding.message())
                    .isEqualTo("It is over lines of PASSED and FAILED. Say in its outcome of which it is the total.");
        });
        assertThat(inspections(lines + "TOTAL,PASSED,W9,1\n"))
                .extracting(Finding::code)
                .containsExactly("CONTROL_TOTAL_DIFFERS");
    }

    @Test
    void wants_a_period_of_the_calendar_that_has_begun() {
        MadeUpContext tooEarly =
                new MadeUpContext(LocalDate.of(2016, 5, 31), ReportingCalendar.standard(MadeUpContext.YEAR));

        assertThat(check(MadeUpForm.VISITS, tooEarly, "team,visits\nNorth,5\n", ""))
                .extracting(Finding::code)
                .containsExactly("PERIOD_NOT_BEGUN");
        MadeUpContext noSuchPeriod = new MadeUpContext(
                LocalDate.of(2017, 5, 31), new ReportingCalendar(MadeUpContext.YEAR, new java.util.TreeMap<>()));
        assertThat(check(MadeUpForm.VISITS, noSuchPeriod, "team,visits\nNorth,5\n", ""))
                .extracting(Finding::code)
                .containsExactly("PERIOD_NOT_IN_CALENDAR");
    }

    @Test
    void a_domains_own_rules_come_last_and_share_the_end_of_the_list() {
        MadeUpForm<Visits> grumbling = new MadeUpForm<>(
                "visits return",
                Visits.SCHEMA,
                List.of((checked, say) -> checked.lines()
                        .forEach(line ->
                                say.accept(Finding.warning("TEAM_UNLIKELY", line.at(Visits.TEAM), "Really?")))));

        List<Finding> findings =
                check(grumbling, MadeUpContext.standard(), "team,visits\nNorth,1.5\n" + "South,5\n".repeat(149), "");

        assertThat(findings).hasSize(101);
        assertThat(findings.getFirst().code()).isEqualTo("COUNT_NOT_WHOLE");
        assertThat(findings.getLast()).satisfies(last -> {
            assertThat(last.isError()).isFalse();
            assertThat(last.message()).startsWith("There are 51 further findings");
        });
    }

    private static final MadeUpForm<Visits> ONCE = new MadeUpForm<>(
            "visits return", Visits.SCHEMA, List.of(new DuplicateLineRule<>(Visits::team, team -> "team " + team)));

    @Test
    void says_which_lines_are_both_for_the_same() {
        assertThat(check(ONCE, MadeUpContext.standard(), "team,visits\nNorth,5\nSouth,5\nNorth,6\n", ""))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("LINE_TWICE");
                    assertThat(finding.isError()).isTrue();
                    assertThat(finding.at()).isEqualTo("row 4");
                    assertThat(finding.message())
                            .isEqualTo("Lines 1 and 3 are both for team North. Add them up, or correct one.");
                });
        assertThat(check(ONCE, MadeUpContext.standard(), "team,visits\n,5\n,6\n", ""))
                .as("lines that do not say what they are about")
                .extracting(Finding::code)
                .containsOnly("TEAM_MISSING");
    }

    @Test
    void an_error_behind_a_hundred_warnings_still_blocks() {
        MadeUpForm<Visits> grumbling = new MadeUpForm<>(
                "visits return",
                Visits.SCHEMA,
                List.of(
                        (checked, say) -> checked.lines()
                                .forEach(line -> say.accept(Finding.warning("TEAM_UNLIKELY", line.at(), "Really?"))),
                        (checked, say) -> say.accept(Finding.error("WRONG", "", "No."))));

        assertThat(check(grumbling, MadeUpContext.standard(), "team,visits\n" + "South,5\n".repeat(100), ""))
                .last()
                .satisfies(last -> assertThat(last.isError()).isTrue());
    }
}
