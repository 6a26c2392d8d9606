package org.concordat.budgets.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.budgets.form.Contexts.approved;
import static org.concordat.budgets.form.Contexts.leg;
import static org.concordat.budgets.form.Contexts.standard;
import static org.concordat.budgets.form.Contexts.virement;
import static org.concordat.kernel.BudgetMeasure.ORIGINAL_BUDGET;

import java.time.LocalDate;
import java.time.Month;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.concordat.kernel.Finding;
import org.concordat.kernel.Period;
import org.concordat.kernel.money.Money;
import org.concordat.returns.reading.ReturnFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The opening budget of a year, and what later returns of the year are held against. */
class OpeningRulesTest {

    private static final Period OPENING = Contexts.YEAR.opening();
    private static final String MONTHS = MonthlyProfile.MONTHS.stream()
            .map(month -> BudgetColumns.of(month).column())
            .collect(Collectors.joining("|"));
    private static final String HEADER = "cost_centre|original_budget|" + MONTHS;

    /** An approved line of an opening budget, the same amount in each month. */
    static BudgetLine opened(String costCentre, String serviceLine, String budget, String month) {
        Map<Month, Money> months = new LinkedHashMap<>();
        MonthlyProfile.MONTHS.forEach(one -> months.put(one, Money.of(month)));
        BudgetLine line = approved(costCentre, serviceLine, ORIGINAL_BUDGET, budget);
        return new BudgetLine(
                1,
                line.costCentre(),
                line.costCentreTitle(),
                line.serviceLine(),
                line.fund(),
                line.type(),
                line.subjective(),
                line.counterparty(),
                line.figures(),
                new MonthlyProfile(months),
                line.comment());
    }

    private static String months(String amount) {
        return String.join("|", Collections.nCopies(12, amount));
    }

    private static List<Finding> found(Contexts context, Period period, Sheet sheet, ReturnFormat format) {
        return Contexts.check(sheet.read(format, period.toString(), "GBP"), context.plain());
    }

    private static List<Finding> found(Contexts context, Period period, String... sheet) {
        return found(context, period, Sheet.of(sheet), ReturnFormat.CSV);
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.severity() + " " + finding.code())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = ReturnFormat.class,
            names = {"JSON", "CSV", "XLSX"})
    void is_right_with_original_budgets_and_with_or_without_twelve_months(ReturnFormat format) {
        Sheet sheet = Sheet.of(HEADER, "FS|1200|" + months("100"), "EDU|50|" + months(""));

        assertThat(found(standard(), OPENING, sheet, format)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ReturnFormat.class,
            names = {"JSON", "CSV", "XLSX"})
    void wants_its_months_to_add_up_to_the_budget_to_the_penny(ReturnFormat format) {
        Sheet sheet = Sheet.of(HEADER, "FS|1200.01|" + months("100"));

        List<Finding> found = found(standard(), OPENING, sheet, format);

        assertThat(codes(found)).containsExactly("ERROR PROFILE_NOT_THE_BUDGET");
        assertThat(found.getFirst().at()).isEqualTo(sheet.at(format, 1, Optional.of("profile_april")));
        assertThat(found.getFirst().message()).contains("cost centre FS", "£1,200.00", "£1,200.01", "£0.01 more");
    }

    @Test
    void says_which_months_are_missing_where_some_are_there() {
        List<Finding> found =
                found(standard(), OPENING, HEADER, "FS|1200|" + months("100").replaceFirst("100\\|100", "100|"));

        assertThat(codes(found)).containsExactly("ERROR PROFILE_INCOMPLETE");
        assertThat(found.getFirst().message()).contains("nothing for May.");
        assertThat(found.getFirst().at()).isEqualTo("row 2, profile_may (D2)");
    }

    @Test
    void tells_a_month_that_cannot_be_read_once() {
        assertThat(codes(found(
                        standard(), OPENING, HEADER, "FS|1200|" + months("100").replaceFirst("100", "hundred"))))
                .containsExactly("ERROR AMOUNT_NOT_A_NUMBER");
    }

    @Test
    void wants_an_original_budget_and_no_current_one() {
        assertThat(codes(found(standard(), OPENING, "cost_centre|original_budget", "FS|")))
                .containsExactly("ERROR ORIGINAL_BUDGET_MISSING");
        assertThat(codes(found(standard(), Contexts.P03, "cost_centre|original_budget", "FS|5")))
                .containsExactly("ERROR CURRENT_BUDGET_MISSING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"current_budget", "profile_to_date", "actual_to_date", "commitments", "forecast_outturn"})
    void says_once_for_each_column_what_is_no_part_of_it(String column) {
        List<Finding> found =
                found(standard(), OPENING, "cost_centre|original_budget|" + column, "FS|5|0", "EDU|6|6", "COM|7|");

        assertThat(codes(found)).containsExactly("ERROR NOT_IN_OPENING");
        assertThat(found.getFirst().at()).isEqualTo("row 2, %s (C2)".formatted(column));
        assertThat(found.getFirst().message()).contains("2 lines have");
    }

    @Test
    void says_in_a_month_that_a_monthly_profile_belongs_to_the_opening_budget() {
        List<Finding> found =
                found(standard(), Contexts.P03, "cost_centre|current_budget|profile_june", "FS|5|1", "EDU|6|");

        assertThat(codes(found)).containsExactly("ERROR ONLY_IN_OPENING");
        assertThat(found.getFirst().message()).contains("Profile for June", "2016-17-P00", "1 line has");
    }

    @ParameterizedTest
    @CsvSource({"2015-12-31, false", "2016-01-01, true", "2016-03-31, true", "2016-04-01, true", "2017-06-01, true"})
    void is_taken_from_the_first_of_january_before_its_year(LocalDate today, boolean taken) {
        List<Finding> found = found(standard().today(today), OPENING, "cost_centre|original_budget", "FS|5");

        if (taken) {
            assertThat(found).isEmpty();
        } else {
            assertThat(codes(found)).containsExactly("ERROR PERIOD_NOT_BEGUN");
            assertThat(found.getFirst().message()).contains("from 2016-01-01 on", "2015-12-31");
        }
    }

    @Test
    void is_taken_from_a_borough_whose_calendar_does_not_ask_for_it() {
        assertThat(found(
                        standard().calendarOf(Contexts.P03, Contexts.YEAR.month(6)),
                        OPENING,
                        "cost_centre|original_budget",
                        "FS|5"))
                .isEmpty();
    }

    @Test
    void is_checked_for_places_signs_duplicates_and_totals_as_any_return() {
        assertThat(codes(found(standard(), OPENING, "cost_centre|original_budget", "NONE|5", "FS|5", "FS|6")))
                .containsExactly("ERROR COST_CENTRE_UNKNOWN", "ERROR LINE_TWICE");
        assertThat(codes(found(standard(), OPENING, "cost_centre|original_budget", "FS|-5", "EDU|-6")))
                .containsExactly("ERROR SIGN_FLIPPED", "ERROR SIGN_FLIPPED");
        assertThat(codes(found(
                        standard(),
                        OPENING,
                        HEADER,
                        "FS|1200|" + months("100"),
                        "EDU|12|" + months("1"),
                        "TOTAL|1212|" + months("101"))))
                .isEmpty();
        assertThat(codes(found(
                        standard(),
                        OPENING,
                        HEADER,
                        "FS|1200|" + months("100"),
                        "EDU|12|" + months("1"),
                        "TOTAL|1212|" + months("101").replaceFirst("101", "111"))))
                .containsExactly("ERROR CONTROL_TOTAL_DIFFERS");
    }

    @Test
    void restated_tells_each_month_that_changed() {
        Contexts replacing = standard().replacing(opened("FS", "3.4.4", "1200", "100"));

        List<Finding> found =
                found(replacing, OPENING, HEADER, "FS|1200|" + months("100").replaceFirst("100\\|100", "90|110"));

        assertThat(codes(found)).containsExactly("WARNING RESTATEMENT", "WARNING LINE_RESTATED");
        assertThat(found.getLast().message()).contains("profile for April £90.00, approved as £100.00");
    }

    @Test
    void a_later_original_budget_that_differs_is_a_warning_with_both_figures_and_what_to_do() {
        Contexts opening = standard().opening(opened("FS", "3.4.4", "1200", "100"), opened("EDU", "3.1.1", "60", "5"));

        List<Finding> found =
                found(opening, Contexts.P03, "cost_centre|original_budget|current_budget", "FS|1200|1200", "EDU|61|61");

        assertThat(codes(found)).containsExactly("WARNING ORIGINAL_BUDGET_NOT_AS_OPENED");
        assertThat(found.getFirst().at()).isEqualTo("row 3, original_budget (B3)");
        assertThat(found.getFirst().message())
                .contains("cost centre EDU", "£61.00", "£60.00", "2016-17-P00", "Correct it here", "restate");
    }

    @Test
    void a_line_that_was_not_opened_has_an_original_budget_of_nothing() {
        Contexts opening = standard().opening(opened("FS", "3.4.4", "1200", "100"));
        String header = "cost_centre|original_budget|current_budget";

        assertThat(codes(found(opening, Contexts.P03, header, "FS|1200|1200", "EDU|0|0")))
                .isEmpty();
        assertThat(codes(found(opening, Contexts.P03, header, "FS|1200|1200", "EDU|1|1")))
                .containsExactly("WARNING ORIGINAL_BUDGET_NOT_AS_OPENED");
    }

    @Test
    void a_cost_centre_on_two_service_lines_is_held_to_each_of_them() {
        Contexts opening = standard().opening(opened("SPLIT", "3.1.1", "60", "5"), opened("SPLIT", "3.1.2", "48", "4"));
        String header = "cost_centre|service_line|original_budget|current_budget";

        assertThat(codes(found(opening, Contexts.P03, header, "SPLIT|3.1.1|60|60", "SPLIT|3.1.2|48|48")))
                .isEmpty();
        assertThat(codes(found(opening, Contexts.P03, header, "SPLIT|3.1.1|48|48", "SPLIT|3.1.2|60|60")))
                .containsExactly("WARNING ORIGINAL_BUDGET_NOT_AS_OPENED", "WARNING ORIGINAL_BUDGET_NOT_AS_OPENED");
    }

    @Test
    void a_cost_centre_that_the_chart_moved_since_keeps_what_was_opened() {
        assertThat(codes(found(
                        standard().opening(opened("FS", "3.1.2", "1200", "100")),
                        Contexts.P03,
                        "cost_centre|original_budget|current_budget",
                        "FS|1200|1200")))
                .isEmpty();
    }

    @Test
    void a_current_budget_is_held_against_what_was_opened_where_the_column_is_left_out() {
        Contexts opening = standard().opening(opened("FS", "3.4.4", "1200", "100"));

        List<Finding> found = found(opening, Contexts.P03, "cost_centre|current_budget", "FS|1210");

        assertThat(codes(found)).containsExactly("WARNING CURRENT_BUDGET_UNEXPLAINED");
        assertThat(found.getFirst().message()).contains("the opening budget (2016-17-P00)");
        assertThat(found(
                        opening.virements(virement(Contexts.P02, leg("FS", "3.4.4", "10"))),
                        Contexts.P03,
                        "cost_centre|current_budget",
                        "FS|1210"))
                .isEmpty();
    }

    @Test
    void the_first_return_says_what_was_opened_and_is_not_in_it() {
        Contexts opening = standard().opening(opened("FS", "3.4.4", "1200", "100"), opened("EDU", "3.1.1", "60", "5"));

        List<Finding> found = found(opening, Contexts.P03, "cost_centre|current_budget", "FS|1200");

        assertThat(codes(found)).containsExactly("WARNING OPENED_LINE_MISSING");
        assertThat(found.getFirst().message()).contains("£60.00", "cost centre EDU", "restate");
    }

    @ParameterizedTest
    @CsvSource({
        "300, ''",
        "300.4, ''",
        "299.5, WARNING PROFILE_NOT_AS_OPENED",
        "301, WARNING PROFILE_NOT_AS_OPENED",
        "200, WARNING PROFILE_NOT_AS_OPENED"
    })
    void a_profile_to_date_is_held_against_the_months_so_far(String figure, String expected) {
        Contexts opening = standard().opening(opened("FS", "3.4.4", "1201.56", "100.13"));

        List<Finding> found = found(
                opening,
                Contexts.P03,
                "cost_centre|original_budget|current_budget|profile_to_date",
                "FS|1201.56|1201.56|" + figure);

        assertThat(codes(found)).containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected));
        found.forEach(finding -> assertThat(finding.message()).contains("£300.39", "2016-17-P00", "2016-17-P03"));
    }

    @ParameterizedTest
    @CsvSource({"289, true", "290, false", "300, false", "305, false", "306, true"})
    void virements_so_far_move_what_is_expected_of_a_profile_by_no_more_than_they_are(String figure, boolean told) {
        Contexts opening = standard()
                .opening(opened("FS", "3.4.4", "1200", "100"))
                .virements(
                        virement(Contexts.P02, leg("FS", "3.4.4", "-10")),
                        virement(Contexts.P03, leg("", "3.4.4", "5")),
                        virement(Contexts.YEAR.month(4), leg("FS", "3.4.4", "500")));

        assertThat(codes(found(
                                opening,
                                Contexts.P03,
                                "cost_centre|current_budget|profile_to_date",
                                "FS|1195|" + figure + ".00"))
                        .contains("WARNING PROFILE_NOT_AS_OPENED"))
                .isEqualTo(told);
    }

    @Test
    void a_line_that_was_not_planned_by_month_is_not_asked() {
        assertThat(found(
                        standard().opening(approved("FS", "3.4.4", ORIGINAL_BUDGET, "1200")),
                        Contexts.P03,
                        "cost_centre|current_budget|profile_to_date",
                        "FS|1200|7"))
                .isEmpty();
    }

    @Test
    void the_outturn_is_held_against_all_twelve_months() {
        MonthlyProfile profile = opened("FS", "3.4.4", "1200", "100").profile();

        assertThat(profile.toDate(Contexts.YEAR.outturn())).isEqualTo(Money.of("1200"));
        assertThat(profile.toDate(Contexts.YEAR.month(12))).isEqualTo(Money.of("1200"));
        assertThat(profile.toDate(Contexts.P01)).isEqualTo(Money.of("100"));
        assertThat(profile.toDate(OPENING)).isEqualTo(Money.ZERO);
    }
}
