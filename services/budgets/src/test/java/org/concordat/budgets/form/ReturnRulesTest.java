package org.concordat.budgets.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.budgets.form.Contexts.approved;
import static org.concordat.budgets.form.Contexts.leg;
import static org.concordat.budgets.form.Contexts.standard;
import static org.concordat.budgets.form.Contexts.virement;
import static org.concordat.kernel.BudgetMeasure.ACTUAL_TO_DATE;
import static org.concordat.kernel.BudgetMeasure.COMMITMENTS;
import static org.concordat.kernel.BudgetMeasure.CURRENT_BUDGET;
import static org.concordat.kernel.BudgetMeasure.ORIGINAL_BUDGET;
import static org.concordat.kernel.BudgetMeasure.PROFILE_TO_DATE;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.kernel.Finding;
import org.concordat.returns.reading.ReadReturn;
import org.concordat.returns.reading.ReturnFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every check of a return, right and wrong, from each of the three formats. */
class ReturnRulesTest {

    private static final String PERIOD = "2016-17-P03";

    /**
     * @param expected each {@code SEVERITY CODE row column}, with {@code -} for what the finding's place does not name
     */
    record Case(String name, Contexts context, String unit, Sheet sheet, List<String> expected) {

        static Case of(String name, Contexts context, Sheet sheet, String... expected) {
            return new Case(name, context, "GBP", sheet, List.of(expected));
        }

        List<String> expectedIn(ReturnFormat format) {
            return expected.stream()
                    .map(text -> {
                        String[] parts = text.split(" ");
                        Optional<String> column = Optional.of(parts[3]).filter(name -> !name.equals("-"));
                        String at = parts[2].equals("-") ? "" : sheet.at(format, Integer.parseInt(parts[2]), column);
                        return "%s %s %s".formatted(parts[0], parts[1], at).strip();
                    })
                    .toList();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                        placing(),
                        amounts(),
                        signsAndDuplicates(),
                        casting(),
                        againstOtherReturns(),
                        asAnAccountantWouldLook(),
                        forecasts(),
                        periods())
                .flatMap(List::stream);
    }

    private static List<Case> placing() {
        Contexts context = standard();
        return List.of(
                Case.of("a line that is right", context, Sheet.of("cost_centre|current_budget", "FS|100")),
                Case.of("a service line alone", context, Sheet.of("service_line|current_budget", "3.1.2|100")),
                Case.of("both, agreeing", context, Sheet.of("cost_centre|service_line|current_budget", "FS|3.4.4|100")),
                Case.of("codes in any case", context, Sheet.of("cost_centre|type|current_budget", "fs|expenditure|1")),
                Case.of(
                        "an unknown cost centre",
                        context,
                        Sheet.of("cost_centre|current_budget", "NEW|100"),
                        "ERROR COST_CENTRE_UNKNOWN 1 cost_centre"),
                Case.of(
                        "a cost centre that has ended",
                        context,
                        Sheet.of("cost_centre|current_budget", "OLD|100"),
                        "ERROR COST_CENTRE_UNKNOWN 1 cost_centre"),
                Case.of(
                        "an ambiguous cost centre",
                        context,
                        Sheet.of("cost_centre|current_budget", "SPLIT|100"),
                        "ERROR COST_CENTRE_AMBIGUOUS 1 cost_centre"),
                Case.of(
                        "an ambiguous cost centre made clear",
                        context,
                        Sheet.of("cost_centre|service_line|current_budget", "SPLIT|3.1.2|100")),
                Case.of(
                        "line and chart disagreeing",
                        context,
                        Sheet.of("cost_centre|service_line|current_budget", "FS|3.1.2|100"),
                        "ERROR LINE_AND_CHART_DISAGREE 1 service_line"),
                Case.of(
                        "an unknown service line",
                        context,
                        Sheet.of("service_line|current_budget", "8.8.8|100"),
                        "ERROR SERVICE_LINE_UNKNOWN 1 service_line"),
                Case.of(
                        "a chart that maps to an unknown service line",
                        context,
                        Sheet.of("cost_centre|current_budget", "LOST|100"),
                        "ERROR SERVICE_LINE_UNKNOWN 1 cost_centre"),
                Case.of(
                        "a total as a line",
                        context,
                        Sheet.of("service_line|current_budget", "3.1|100"),
                        "ERROR SERVICE_LINE_IS_TOTAL 1 service_line"),
                Case.of(
                        "neither cost centre nor service line",
                        context,
                        Sheet.of("cost_centre|current_budget", "FS|1", "|100"),
                        "ERROR SERVICE_LINE_MISSING 2 -"),
                Case.of(
                        "a service line that became a date",
                        context,
                        Sheet.of("cost_centre|service_line|current_budget", "FS|2002-01-03|100"),
                        "ERROR TEXT_IS_DATE 1 service_line"),
                Case.of(
                        "a cost centre that is a formula",
                        context,
                        Sheet.of("cost_centre|service_line|current_budget", "=A9|3.4.4|100"),
                        "ERROR TEXT_IS_FORMULA 1 cost_centre"));
    }

    private static List<Case> amounts() {
        Contexts context = standard();
        return List.of(
                Case.of(
                        "amounts as people write them",
                        context,
                        Sheet.of(
                                "cost_centre|original_budget|current_budget|actual_to_date",
                                "FS|£1,234.50|  1,234.50 |(1,234.50)",
                                "EDU|1234.5|\u00a01,234.50\u00a0|-12",
                                "COM|0|0.00|")),
                Case.of(
                        "a missing current budget",
                        context,
                        Sheet.of("cost_centre|current_budget|actual_to_date", "FS||100"),
                        "ERROR CURRENT_BUDGET_MISSING 1 current_budget"),
                amount("a formula", "=SUM(A1:A3)", "AMOUNT_IS_FORMULA"),
                amount("a spreadsheet's error", "#REF!", "AMOUNT_IS_SPREADSHEET_ERROR"),
                amount("a date", "2016-04-12", "AMOUNT_IS_DATE"),
                amount("a percentage", "12%", "AMOUNT_IS_PERCENTAGE"),
                amount("a decimal comma", "1.234,56", "AMOUNT_AMBIGUOUS"),
                amount("a comma in the wrong place", "1,23", "AMOUNT_AMBIGUOUS"),
                amount("a dash alone", "-", "AMOUNT_AMBIGUOUS"),
                amount("a suffix", "12k", "AMOUNT_HAS_SUFFIX"),
                amount("words", "TBC", "AMOUNT_NOT_A_NUMBER"),
                amount("sixteen digits", "£1234567890123.456", "AMOUNT_TOO_LONG"),
                amount("a tenth of a penny", "100.001", "AMOUNT_TOO_FINE"),
                amount("a mistyped unit", "100000000000", "AMOUNT_TOO_LARGE"));
    }

    private static Case amount(String name, String cell, String code) {
        return Case.of(
                name,
                standard(),
                Sheet.of("cost_centre|current_budget", "FS|5", "EDU|" + cell),
                "ERROR " + code + " 2 current_budget");
    }

    private static List<Case> signsAndDuplicates() {
        Contexts context = standard();
        return List.of(
                Case.of(
                        "grants and income as positives",
                        context,
                        Sheet.of("cost_centre|type|current_budget", "FS|GRANT|10", "FS|INCOME|5", "FS|EXPENDITURE|20")),
                Case.of(
                        "a grant as a negative",
                        context,
                        Sheet.of("cost_centre|type|current_budget", "FS|GRANT|-10", "FS|EXPENDITURE|20"),
                        "ERROR SIGN_FLIPPED 1 current_budget"),
                Case.of(
                        "a forecast of income as a negative",
                        context,
                        Sheet.of("cost_centre|type|current_budget|forecast_outturn", "FS|INCOME|10|-10"),
                        "ERROR SIGN_FLIPPED 1 forecast_outturn"),
                Case.of(
                        "all expenditure as negatives",
                        context,
                        Sheet.of("cost_centre|current_budget", "FS|-10", "EDU|-20", "COM|0"),
                        "ERROR SIGN_FLIPPED 1 current_budget",
                        "ERROR SIGN_FLIPPED 2 current_budget"),
                Case.of(
                        "one line of savings still to be found",
                        context,
                        Sheet.of("cost_centre|current_budget", "FS|-10", "EDU|20")),
                Case.of(
                        "an accrual reversed in spring",
                        context,
                        Sheet.of("cost_centre|type|current_budget|actual_to_date", "FS|INCOME|10|-3")),
                Case.of(
                        "the same line twice",
                        context,
                        Sheet.of("cost_centre|service_line|current_budget", "FS||10", "EDU||20", "fs|3.4.4|5"),
                        "ERROR LINE_TWICE 3 -"),
                Case.of(
                        "lines that differ in fund, type or subjective group",
                        context,
                        Sheet.of(
                                "cost_centre|fund|type|subjective|current_budget",
                                "FS|GENERAL_FUND|EXPENDITURE|employees|10",
                                "FS|GENERAL_FUND|EXPENDITURE|premises|10",
                                "FS|DSG|EXPENDITURE|employees|10",
                                "FS|DSG|GRANT|employees|10")));
    }

    private static List<Case> casting() {
        Contexts context = standard();
        return List.of(
                Case.of(
                        "a total that fits",
                        context,
                        Sheet.of("cost_centre|current_budget", "FS|10.50", "EDU|20.25", "TOTAL|30.75")),
                Case.of(
                        "a total a penny out, printed to the penny",
                        context,
                        Sheet.of("cost_centre|current_budget", "FS|10.50", "EDU|20.25", "TOTAL|30.76"),
                        "ERROR CONTROL_TOTAL_DIFFERS 3 current_budget"),
                Case.of(
                        "a total within what whole pounds allow",
                        context,
                        Sheet.of("cost_centre|current_budget", "FS|10", "EDU|20", "Total as published|31"),
                        "WARNING CONTROL_TOTAL_ROUNDED 3 current_budget"),
                Case.of(
                        "a total beyond what whole pounds allow",
                        context,
                        Sheet.of("cost_centre|current_budget", "FS|10", "EDU|20", "total|32"),
                        "ERROR CONTROL_TOTAL_DIFFERS 3 current_budget"),
                Case.of(
                        "a total of several types that says none",
                        context,
                        Sheet.of("cost_centre|type|current_budget", "FS|EXPENDITURE|10", "FS|GRANT|4", "TOTAL||14"),
                        "ERROR CONTROL_TOTAL_AMBIGUOUS 3 current_budget"),
                Case.of(
                        "a total of each type and fund",
                        context,
                        Sheet.of(
                                "cost_centre|fund|type|current_budget|forecast_outturn",
                                "FS|GENERAL_FUND|EXPENDITURE|10.01|11.01",
                                "FS|GENERAL_FUND|GRANT|4.02|4.02",
                                "FS|DSG|EXPENDITURE|7.03|8.03",
                                "TOTAL|GENERAL_FUND|EXPENDITURE|10.01|11.01",
                                "TOTAL||GRANT|4.02|4.02",
                                "TOTAL||EXPENDITURE|17.04|19.04")),
                Case.of(
                        "a total over an amount that cannot be read",
                        context,
                        Sheet.of("cost_centre|current_budget", "FS|10", "EDU|12k", "TOTAL|22"),
                        "ERROR AMOUNT_HAS_SUFFIX 2 current_budget"),
                Case.of(
                        "a total that cannot be read",
                        context,
                        Sheet.of("cost_centre|current_budget", "FS|10", "TOTAL|TBC"),
                        "ERROR AMOUNT_NOT_A_NUMBER 2 current_budget"));
    }

    private static List<Case> againstOtherReturns() {
        Sheet original = Sheet.of("cost_centre|original_budget|current_budget", "FS|100|130", "EDU|50|20");
        return List.of(
                Case.of(
                        "an actual that fell",
                        standard().previous(approved("FS", "3.4.4", ACTUAL_TO_DATE, "50.00")),
                        Sheet.of("cost_centre|current_budget|actual_to_date", "FS|100|49.99"),
                        "WARNING ACTUAL_FELL 1 actual_to_date"),
                Case.of(
                        "an actual that stayed",
                        standard().previous(approved("FS", "3.4.4", ACTUAL_TO_DATE, "50.00")),
                        Sheet.of("cost_centre|current_budget|actual_to_date", "FS|100|50")),
                Case.of(
                        "a line that last month had",
                        standard().previous(approved("FS", "3.4.4"), approved("EDU", "3.1.1")),
                        Sheet.of("cost_centre|current_budget", "FS|100"),
                        "WARNING LINE_MISSING - -"),
                Case.of(
                        "a line of another subjective group",
                        standard().previous(approved("FS", "3.4.4")),
                        Sheet.of("cost_centre|subjective|current_budget", "FS|employees|100"),
                        "WARNING LINE_APPEARED 1 -",
                        "WARNING LINE_MISSING - -"),
                Case.of(
                        "a line that the chart moved to another service line",
                        standard().previous(approved("FS", "3.1.2", ACTUAL_TO_DATE, "5")),
                        Sheet.of("cost_centre|current_budget|actual_to_date", "FS|100|6")),
                Case.of(
                        "an original budget that changed",
                        standard().yearsFirst(approved("FS", "3.4.4", ORIGINAL_BUDGET, "100.00")),
                        Sheet.of("cost_centre|original_budget|current_budget", "FS|101|101"),
                        "ERROR ORIGINAL_BUDGET_CHANGED 1 original_budget"),
                Case.of(
                        "an original budget out of nothing",
                        standard().yearsFirst(approved("FS", "3.4.4", ORIGINAL_BUDGET, "100.00")),
                        Sheet.of("cost_centre|original_budget|current_budget", "FS|100|100", "EDU|5|5"),
                        "ERROR ORIGINAL_BUDGET_CHANGED 2 original_budget"),
                Case.of(
                        "an original budget that stayed, and a new line without one",
                        standard().yearsFirst(approved("FS", "3.4.4", ORIGINAL_BUDGET, "100.00")),
                        Sheet.of("cost_centre|original_budget|current_budget", "FS|100.00|100", "EDU|0|0", "COM||5")),
                Case.of(
                        "a current budget that nothing explains",
                        standard(),
                        original,
                        "WARNING CURRENT_BUDGET_UNEXPLAINED 1 current_budget",
                        "WARNING CURRENT_BUDGET_UNEXPLAINED 2 current_budget"),
                Case.of(
                        "a current budget that a virement explains",
                        standard()
                                .virements(virement(
                                        Contexts.P02, leg("FS", "3.4.4", "30.00"), leg("EDU", "3.1.1", "-30.00"))),
                        original),
                Case.of(
                        "a virement by service line",
                        standard()
                                .virements(
                                        virement(Contexts.P03, leg("", "3.4.4", "30.00"), leg("", "3.1.1", "-30.00"))),
                        original),
                Case.of(
                        "a virement that is not yet in effect",
                        standard()
                                .virements(virement(
                                        Contexts.YEAR.month(4),
                                        leg("FS", "3.4.4", "30.00"),
                                        leg("EDU", "3.1.1", "-30.00"))),
                        original,
                        "WARNING CURRENT_BUDGET_UNEXPLAINED 1 current_budget",
                        "WARNING CURRENT_BUDGET_UNEXPLAINED 2 current_budget"));
    }

    private static List<Case> asAnAccountantWouldLook() {
        Sheet right = Sheet.of("cost_centre|current_budget|actual_to_date", "FS|100|6");
        return List.of(
                Case.of(
                        "a new line",
                        standard().previous(approved("FS", "3.4.4")),
                        Sheet.of("cost_centre|current_budget", "FS|100", "EDU|20", "COM|0"),
                        "WARNING LINE_APPEARED 2 -"),
                Case.of(
                        "a profile that fell",
                        standard().previous(approved("FS", "3.4.4", PROFILE_TO_DATE, "50.00")),
                        Sheet.of("cost_centre|current_budget|profile_to_date", "FS|100|40"),
                        "WARNING PROFILE_FELL 1 profile_to_date"),
                Case.of(
                        "commitments that changed their sign",
                        standard().previous(approved("FS", "3.4.4", COMMITMENTS, "50.00")),
                        Sheet.of("cost_centre|current_budget|commitments", "FS|100|-5"),
                        "WARNING SIGN_CHANGED 1 commitments"),
                Case.of(
                        "an accrual reversed, and then spent on",
                        standard().previous(approved("FS", "3.4.4", ACTUAL_TO_DATE, "-3.00")),
                        right),
                Case.of(
                        "an actual that is blank",
                        standard()
                                .previous(
                                        approved("FS", "3.4.4", ACTUAL_TO_DATE, "5"),
                                        approved("EDU", "3.1.1", ACTUAL_TO_DATE, "5")),
                        Sheet.of("cost_centre|current_budget|actual_to_date", "FS|100|6", "EDU|5|"),
                        "WARNING MEASURE_BLANK 2 actual_to_date"),
                Case.of(
                        "a column that is left out, but for the original budget, which the year's first return fixed",
                        standard()
                                .previous(
                                        approved(
                                                "FS",
                                                "3.4.4",
                                                ACTUAL_TO_DATE,
                                                "5",
                                                COMMITMENTS,
                                                "1",
                                                ORIGINAL_BUDGET,
                                                "1"),
                                        approved("EDU", "3.1.1", ACTUAL_TO_DATE, "5", COMMITMENTS, "0")),
                        Sheet.of("cost_centre|current_budget|actual_to_date", "FS|100|6", "EDU|5|6"),
                        "WARNING MEASURE_BLANK - -"),
                Case.of(
                        "a template sent back as it was given",
                        standard()
                                .previous(approved(
                                        "FS", "3.4.4", CURRENT_BUDGET, "100", ACTUAL_TO_DATE, "5", COMMITMENTS, "1")),
                        Sheet.of("cost_centre|current_budget|actual_to_date", "FS|100|"),
                        "WARNING TEMPLATE_UNFILLED - -"),
                Case.of(
                        "budgets alone, which are not those of the template",
                        standard().previous(approved("FS", "3.4.4", CURRENT_BUDGET, "90", ACTUAL_TO_DATE, "5")),
                        Sheet.of("cost_centre|current_budget|actual_to_date", "FS|100|"),
                        "WARNING MEASURE_BLANK 1 actual_to_date"),
                Case.of(
                        "a month that was skipped",
                        standard()
                                .calendarOf(Contexts.P01, Contexts.P02, Contexts.P03)
                                .previous(Contexts.P01, approved("FS", "3.4.4", ACTUAL_TO_DATE, "5")),
                        right,
                        "WARNING PERIOD_SKIPPED - -"),
                Case.of(
                        "the first of a year, with months before it",
                        standard().calendarOf(Contexts.P01, Contexts.P02, Contexts.P03),
                        right,
                        "WARNING PERIOD_SKIPPED - -"),
                Case.of(
                        "the next of a calendar that has no month between",
                        standard()
                                .calendarOf(Contexts.P01, Contexts.P03)
                                .previous(Contexts.P01, approved("FS", "3.4.4", ACTUAL_TO_DATE, "5")),
                        right),
                Case.of(
                        "a restatement",
                        standard()
                                .replacing(
                                        approved("FS", "3.4.4", CURRENT_BUDGET, "100", ACTUAL_TO_DATE, "5"),
                                        approved("EDU", "3.1.1", CURRENT_BUDGET, "7")),
                        right,
                        "WARNING RESTATEMENT - -",
                        "WARNING LINE_RESTATED 1 -",
                        "WARNING LINE_RESTATED - -"),
                Case.of(
                        "a budget that nothing explains, its original left out",
                        standard().yearsFirst(approved("FS", "3.4.4", ORIGINAL_BUDGET, "90")),
                        right,
                        "WARNING CURRENT_BUDGET_UNEXPLAINED 1 current_budget"),
                Case.of(
                        "a budget that a virement explains, its original left out",
                        standard()
                                .yearsFirst(approved("FS", "3.1.2", ORIGINAL_BUDGET, "90"))
                                .virements(virement(Contexts.P02, leg("FS", "3.4.4", "10"))),
                        right),
                Case.of(
                        "a cost centre on two service lines, its originals left out",
                        standard()
                                .yearsFirst(
                                        approved("SPLIT", "3.1.1", ORIGINAL_BUDGET, "60"),
                                        approved("SPLIT", "3.1.2", ORIGINAL_BUDGET, "40")),
                        Sheet.of("cost_centre|service_line|current_budget", "SPLIT|3.1.1|60", "SPLIT|3.1.2|41"),
                        "WARNING CURRENT_BUDGET_UNEXPLAINED 2 current_budget"));
    }

    private static List<Case> forecasts() {
        Sheet silent = Sheet.of("cost_centre|current_budget|forecast_outturn|comment", "FS|1000|1060|", "EDU|10|12|");
        return List.of(
                Case.of(
                        "a forecast below what is spent and ordered",
                        standard(),
                        Sheet.of(
                                "cost_centre|current_budget|actual_to_date|commitments|forecast_outturn",
                                "FS|100|60|40.01|100"),
                        "WARNING FORECAST_BELOW_COMMITTED 1 forecast_outturn"),
                Case.of(
                        "a forecast of just that",
                        standard(),
                        Sheet.of(
                                "cost_centre|current_budget|actual_to_date|commitments|forecast_outturn",
                                "FS|100|60|40|100")),
                Case.of("no threshold for commentary", standard(), silent),
                Case.of(
                        "a variance above the amount",
                        standard().commentaryAbove("50", ""),
                        silent,
                        "ERROR COMMENTARY_REQUIRED 1 comment"),
                Case.of(
                        "variances above the percentage",
                        standard().commentaryAbove("", "5"),
                        silent,
                        "ERROR COMMENTARY_REQUIRED 1 comment",
                        "ERROR COMMENTARY_REQUIRED 2 comment"),
                Case.of("a variance at the threshold", standard().commentaryAbove("60", "5"), silent),
                Case.of(
                        "a variance above both",
                        standard().commentaryAbove("50", "5"),
                        silent,
                        "ERROR COMMENTARY_REQUIRED 1 comment"),
                Case.of(
                        "a variance explained",
                        standard().commentaryAbove("50", "5"),
                        Sheet.of(
                                "cost_centre|current_budget|forecast_outturn|comment",
                                "FS|1000|1060|more placements")));
    }

    private static List<Case> periods() {
        Sheet right = Sheet.of("cost_centre|current_budget", "FS|100");
        return List.of(
                Case.of(
                        "a period outside the borough's calendar",
                        standard().calendarOf(Contexts.P01, Contexts.P02),
                        right,
                        "ERROR PERIOD_NOT_IN_CALENDAR - -"),
                Case.of("a period of the borough's calendar", standard().calendarOf(Contexts.P03), right),
                Case.of(
                        "a period that has not begun",
                        standard().today(LocalDate.of(2016, 5, 31)),
                        right,
                        "ERROR PERIOD_NOT_BEGUN - -"),
                Case.of("a period on its first day", standard().today(LocalDate.of(2016, 6, 1)), right));
    }

    static Stream<Arguments> casesInEachFormat() {
        return cases().flatMap(one -> Stream.of(ReturnFormat.JSON, ReturnFormat.CSV, ReturnFormat.XLSX)
                .map(format -> Arguments.of(one, format)));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("casesInEachFormat")
    void each_check_says_what_it_should_in_each_format(Case one, ReturnFormat format) {
        ReadReturn<BudgetLine> read = one.sheet().read(format, PERIOD, one.unit());

        List<Finding> findings = Contexts.check(read, one.context().plain());

        assertThat(findings)
                .extracting(finding -> "%s %s %s"
                        .formatted(finding.severity(), finding.code(), finding.at())
                        .strip())
                .containsExactlyInAnyOrderElementsOf(one.expectedIn(format));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_formats_differ_in_nothing_but_the_places(Case one) {
        ReadReturn<BudgetLine> fromJson = one.sheet().read(ReturnFormat.JSON, PERIOD, one.unit());
        BudgetContext context = one.context().plain();

        for (ReturnFormat format : List.of(ReturnFormat.CSV, ReturnFormat.XLSX)) {
            ReadReturn<BudgetLine> read = one.sheet().read(format, PERIOD, one.unit());
            assertThat(Contexts.placed(read, context)).isEqualTo(Contexts.placed(fromJson, context));
            assertThat(withoutPlaces(Contexts.check(read, context)))
                    .isEqualTo(withoutPlaces(Contexts.check(fromJson, context)));
        }
    }

    private static List<Finding> withoutPlaces(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Finding(finding.severity(), finding.code(), "", finding.message()))
                .toList();
    }

    @Test
    void an_error_is_shown_before_all_that_a_restatement_changes() {
        BudgetLine[] replaced = new BudgetLine[150];
        Arrays.setAll(replaced, i -> approved("C" + i, "3.1.2", CURRENT_BUDGET, "5"));

        assertThat(Contexts.check(
                        Sheet.of("cost_centre|current_budget|forecast_outturn|comment", "FS|100|200|")
                                .read(ReturnFormat.CSV, PERIOD, "GBP"),
                        standard().replacing(replaced).commentaryAbove("5", "").plain()))
                .hasSize(101)
                .extracting(Finding::code)
                .startsWith("COMMENTARY_REQUIRED", "RESTATEMENT", "LINE_RESTATED");
    }

    @Test
    void speaks_as_an_accountant_would() {
        Contexts context = standard()
                .yearsFirst(approved("FS", "3.4.4", ORIGINAL_BUDGET, "90"))
                .previous(
                        approved("FS", "3.4.4", ACTUAL_TO_DATE, "50"), approved("", "3.1.2", ACTUAL_TO_DATE, "22000"));

        assertThat(Contexts.check(
                        Sheet.of("cost_centre|current_budget|actual_to_date", "FS|100|49.99")
                                .read(ReturnFormat.CSV, PERIOD, "GBP"),
                        context.plain()))
                .extracting(Finding::message)
                .containsExactly(
                        "The current budget of cost centre FS, service line 3.4.4, GENERAL_FUND, EXPENDITURE is £100.00; the original budget of the year's first approved return (2016-17-P01), which this one leaves out, and approved virements make £90.00 (£90.00 and £0.00). Record the virement that moved it, or correct the figure.",
                        "Actual to date of cost centre FS, service line 3.4.4, GENERAL_FUND, EXPENDITURE fell to £49.99, from £50.00 in 2016-17-P02. What counts from the beginning of the year does not fall: correct it, or say in the line's comment what was taken back.",
                        "Service line 3.1.2, GENERAL_FUND, EXPENDITURE had £22,000.00 as its actual to date in 2016-17-P02 and is not in this return. Put it back, with 0 where nothing is left, or say on submission what became of it.");
    }

    @Test
    void every_code_of_a_rule_has_a_case_that_shows_it() {
        assertThat(cases().flatMap(one -> one.expected().stream().map(text -> text.split(" ")[1]))
                        .distinct())
                .contains(
                        "COST_CENTRE_UNKNOWN",
                        "COST_CENTRE_AMBIGUOUS",
                        "LINE_AND_CHART_DISAGREE",
                        "SERVICE_LINE_UNKNOWN",
                        "SERVICE_LINE_IS_TOTAL",
                        "SERVICE_LINE_MISSING",
                        "CURRENT_BUDGET_MISSING",
                        "AMOUNT_TOO_FINE",
                        "AMOUNT_TOO_LARGE",
                        "SIGN_FLIPPED",
                        "LINE_TWICE",
                        "CONTROL_TOTAL_ROUNDED",
                        "CONTROL_TOTAL_DIFFERS",
                        "CONTROL_TOTAL_AMBIGUOUS",
                        "ORIGINAL_BUDGET_CHANGED",
                        "CURRENT_BUDGET_UNEXPLAINED",
                        "ACTUAL_FELL",
                        "LINE_MISSING",
                        "LINE_APPEARED",
                        "PROFILE_FELL",
                        "SIGN_CHANGED",
                        "MEASURE_BLANK",
                        "TEMPLATE_UNFILLED",
                        "PERIOD_SKIPPED",
                        "RESTATEMENT",
                        "LINE_RESTATED",
                        "FORECAST_BELOW_COMMITTED",
                        "COMMENTARY_REQUIRED",
                        "PERIOD_NOT_IN_CALENDAR",
                        "PERIOD_NOT_BEGUN");
    }

    @Test
    void shows_a_hundred_findings_and_still_blocks_for_the_rest() {
        String[] rows = new String[303];
        rows[0] = "cost_centre|current_budget";
        Arrays.setAll(rows, i -> i == 0 ? "cost_centre|current_budget" : "NO" + i + "|1");

        List<Finding> findings = Contexts.check(
                Sheet.of(rows).read(ReturnFormat.CSV, PERIOD, "GBP"), standard().plain());

        assertThat(findings).hasSize(101);
        assertThat(findings.getLast()).satisfies(last -> {
            assertThat(last.isError()).isTrue();
            assertThat(last.message()).contains("202 further findings");
        });
    }
}
