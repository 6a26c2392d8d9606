package org.concordat.returns.rules.continuity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.concordat.kernel.Finding;
import org.concordat.kernel.Period;
import org.concordat.kernel.money.Money;
import org.concordat.returns.ReportingCalendar;
import org.concordat.returns.form.ApprovedLines;
import org.concordat.returns.form.Rule;
import org.concordat.returns.madeup.Inspection;
import org.concordat.returns.madeup.MadeUpContext;
import org.concordat.returns.madeup.MadeUpForm;
import org.concordat.returns.reading.ReadReturn;
import org.concordat.returns.reading.ReturnFormat;
import org.concordat.returns.reading.ReturnReader;
import org.concordat.returns.rules.ReturnRules;
import org.junit.jupiter.api.Test;

class ContinuityRuleTest {

    private static final Comparatives<Inspection, String> BY_TEAM = new Comparatives<>(
            Inspection::team,
            line -> "team " + line.team().orElseThrow(),
            List.of(Inspection.VISITS, Inspection.SPENT),
            Map.of(Inspection.VISITS, "VISITS_FELL"));

    private static Inspection line(String team, long visits, String spent) {
        return new Inspection(
                1,
                Optional.of(team),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(visits).filter(count -> count >= 0),
                Optional.empty(),
                Optional.of(spent).filter(text -> !text.isEmpty()).map(Money::of),
                Optional.empty(),
                Optional.empty());
    }

    private static ApprovedLines<Inspection> approved(String period, Inspection... lines) {
        return new ApprovedLines<>(Period.parse(period), List.of(lines));
    }

    private static ReportingCalendar calendarOf(String... periods) {
        Map<Period, LocalDate> due = new TreeMap<>();
        Arrays.stream(periods)
                .map(Period::parse)
                .forEach(period -> due.put(period, period.end().plusDays(14)));
        return new ReportingCalendar(MadeUpContext.YEAR, new TreeMap<>(due));
    }

    private static List<Finding> check(
            Rule<Inspection, MadeUpContext> rule, ReportingCalendar calendar, String period, String csv) {
        MadeUpForm<Inspection> form = new MadeUpForm<>("inspection return", Inspection.SCHEMA, List.of(rule));
        ReadReturn<Inspection> read = new ReturnReader<>(form)
                .read(
                        csv.getBytes(StandardCharsets.UTF_8),
                        ReturnFormat.CSV,
                        Optional.of(period),
                        Optional.of("GBP_THOUSAND"));
        ReturnRules<Inspection, MadeUpContext> rules = new ReturnRules<>(form);
        return rules.check(read, rules.place(read, new MadeUpContext(LocalDate.of(2017, 7, 1), calendar)));
    }

    private static List<Finding> after(ApprovedLines<Inspection> before, String csv) {
        return check(
                new ContinuityRule<>(context -> Optional.of(before), BY_TEAM),
                ReportingCalendar.standard(MadeUpContext.YEAR),
                "2016-17-P03",
                csv);
    }

    private static List<Finding> restating(ApprovedLines<Inspection> replaced, String csv) {
        return check(
                new RestatementRule<>(context -> Optional.of(replaced), BY_TEAM),
                ReportingCalendar.standard(MadeUpContext.YEAR),
                "2016-17-P03",
                csv);
    }

    private static void saysOnly(List<Finding> findings, String code, String at, String message) {
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.at()).isEqualTo(at);
            assertThat(finding.message()).isEqualTo(message);
            assertThat(finding.isError()).isFalse();
        });
    }

    @Test
    void says_nothing_of_a_return_that_goes_on_from_the_one_before() {
        assertThat(after(
                        approved("2016-17-P02", line("North", 5, "3000"), line("South", 7, "-200")),
                        "team,visits,spent\nSouth,7,-0.5\nNorth,6,2\n"))
                .isEmpty();
    }

    @Test
    void names_a_line_that_is_gone_once_with_what_it_had() {
        saysOnly(
                after(
                        approved(
                                "2016-17-P02",
                                line("North", 5, "1"),
                                line("East", 0, "21000"),
                                line("East", 0, "1000")),
                        "team,visits,spent\nNorth,5,1\n"),
                "LINE_MISSING",
                "",
                "Team East had 22 (£22,000.00) as its spent in 2016-17-P02 and is not in this return. Put it back, with 0 where nothing is left, or say on submission what became of it.");
    }

    @Test
    void names_a_line_that_is_new_unless_it_has_nothing() {
        String csv = "team,visits,spent\nNorth,5,1\nEast,0,3\nWest,0,0\n";

        saysOnly(
                after(approved("2016-17-P02", line("North", 5, "1000")), csv),
                "LINE_APPEARED",
                "row 3",
                "Team East has 3 (£3,000.00) as its spent here and was not in the return of 2016-17-P02. Correct what the line is about, or say in its comment why it is new.");
    }

    @Test
    void says_that_a_figure_to_date_fell_and_that_another_changed_its_sign() {
        List<Finding> findings =
                after(approved("2016-17-P02", line("North", 5, "1000")), "team,visits,spent\nNorth,4,-1\n");

        assertThat(findings).extracting(Finding::code).containsExactly("VISITS_FELL", "SIGN_CHANGED");
        assertThat(findings).extracting(Finding::at).containsExactly("row 2, visits (B2)", "row 2, spent (C2)");
        assertThat(findings)
                .extracting(Finding::message)
                .containsExactly(
                        "Visits of team North fell to 4, from 5 in 2016-17-P02. What counts from the beginning of the year does not fall: correct it, or say in the line's comment what was taken back.",
                        "Spent of team North changed its sign: -1 (-£1,000.00) here, 1 (£1,000.00) in 2016-17-P02. Turn the sign, or say in the line's comment why it changed.");
        assertThat(after(approved("2016-17-P02", line("North", 5, "1000")), "team,visits,spent\nNorth,5,0\n"))
                .as("0 has no sign")
                .isEmpty();
    }

    @Test
    void says_which_figure_is_blank_that_was_reported() {
        saysOnly(
                after(
                        approved("2016-17-P02", line("North", 5, "1000"), line("East", 5, "2000")),
                        "team,visits,spent\nNorth,5,\nEast,6,2\n"),
                "MEASURE_BLANK",
                "row 2, spent (C2)",
                "Team North had 1 (£1,000.00) as its spent in 2016-17-P02 and has none here. Write the figure, 0 if there is none, or say in the line's comment why it is left out.");
        saysOnly(
                after(
                        approved("2016-17-P02", line("North", 5, "1000"), line("East", 5, "2000")),
                        "team,visits\nNorth,5\nEast,6\n"),
                "MEASURE_BLANK",
                "",
                "No line has spent; in 2016-17-P02 2 of these lines had, the first of them (team North) 1 (£1,000.00). Fill in the column, with 0 where there is none, or say on submission why it is left out.");
        assertThat(after(approved("2016-17-P02", line("North", 5, "1000")), "team,visits,spent\nNorth,5,many\n"))
                .as("what cannot be read has its own finding")
                .extracting(Finding::code)
                .containsExactly("AMOUNT_NOT_A_NUMBER");
    }

    @Test
    void says_once_that_a_template_came_back_as_it_was_given() {
        List<Finding> findings = after(
                approved("2016-17-P02", line("North", 5, "1000"), line("East", 5, "")),
                "team,visits,spent\nNorth,,\nEast,,\n");

        assertThat(findings)
                .extracting(Finding::code)
                .containsExactly("VISITS_MISSING", "VISITS_MISSING", "TEMPLATE_UNFILLED");
        assertThat(findings.getLast().message())
                .isEqualTo(
                        "The return has what its template was given with and nothing else: no line has visits or spent, which 2016-17-P02 had. Fill in the template and send it again.");
    }

    @Test
    void a_skipped_period_is_one_of_the_boroughs_own_calendar() {
        ApprovedLines<Inspection> p09 = approved("2016-17-P09", line("North", 5, "1000"));
        String csv = "team,visits,spent\nNorth,5,1\n";
        Rule<Inspection, MadeUpContext> rule = new ContinuityRule<>(context -> Optional.of(p09), BY_TEAM);

        assertThat(check(
                        rule,
                        calendarOf("2016-17-P03", "2016-17-P06", "2016-17-P09", "2016-17-P12"),
                        "2016-17-P12",
                        csv))
                .as("a quarterly council")
                .isEmpty();
        saysOnly(
                check(rule, ReportingCalendar.standard(MadeUpContext.YEAR), "2016-17-P12", csv),
                "PERIOD_SKIPPED",
                "",
                "No return is approved for 2016-17-P10 and 2016-17-P11, so this one is compared with 2016-17-P09. Send what was skipped first, or say why it is left out.");
        saysOnly(
                check(rule, calendarOf("2016-17-P09", "2016-17-P12", "2016-17-P13"), "2016-17-P13", csv),
                "PERIOD_SKIPPED",
                "",
                "No return is approved for 2016-17-P12, so this one is compared with 2016-17-P09. Send what was skipped first, or say why it is left out.");
        Rule<Inspection, MadeUpContext> first = new ContinuityRule<>(context -> Optional.empty(), BY_TEAM);
        saysOnly(
                check(first, ReportingCalendar.standard(MadeUpContext.YEAR), "2016-17-P03", csv),
                "PERIOD_SKIPPED",
                "",
                "No return is approved for 2016-17-P01 and 2016-17-P02, so this one is the first of its year, and compared with none. Send what was skipped first, or say why it is left out.");
        assertThat(check(first, ReportingCalendar.standard(MadeUpContext.YEAR), "2016-17-P01", csv))
                .as("nothing is before it")
                .isEmpty();
        assertThat(check(first, calendarOf("2016-17-P03", "2016-17-P06"), "2016-17-P03", csv))
                .as("the first of a quarterly council")
                .isEmpty();
        assertThat(check(first, calendarOf("2016-17-P00", "2016-17-P03"), "2016-17-P03", csv))
                .as("an opening budget is no period before it")
                .isEmpty();
    }

    @Test
    void a_restatement_says_what_it_changes_and_wants_a_reason() {
        List<Finding> findings = restating(
                approved(
                        "2016-17-P03",
                        line("North", 5, "1000"),
                        line("East", 7, ""),
                        line("South", 1, "100"),
                        line("Gone", 9, "")),
                "team,visits,spent\nNorth,6,0.5\nEast,7,2\nSouth,1,0.1\nNew,3,\n");

        assertThat(findings)
                .extracting(Finding::code)
                .containsExactly("RESTATEMENT", "LINE_RESTATED", "LINE_RESTATED", "LINE_RESTATED", "LINE_RESTATED");
        assertThat(findings).extracting(Finding::at).containsExactly("", "row 2", "row 3", "row 5", "");
        assertThat(findings)
                .extracting(Finding::message)
                .containsExactly(
                        "This return replaces the approved one of 2016-17-P03: 2 lines with other figures, 1 new and 1 gone. Say on submission why.",
                        "Team North: visits 6, approved as 5 (1 more); spent 0.5 (£500.00), approved as 1 (£1,000.00) (0.5 (£500.00) less).",
                        "Team East: spent 2 (£2,000.00), approved as blank.",
                        "Team New was not in the approved return and has 3 as its visits here.",
                        "Team Gone had 9 as its visits in the approved return and is not in this one.");
        assertThat(findings).noneMatch(Finding::isError);
    }

    @Property(tries = 300)
    void every_line_of_either_return_is_spoken_of_as_it_deserves_and_never_as_an_error(
            @ForAll @Size(min = 1, max = 8) Map<@IntRange(max = 9) Integer, @IntRange(max = 5) Integer> then,
            @ForAll @Size(min = 1, max = 8) Map<@IntRange(max = 9) Integer, @IntRange(max = 5) Integer> now) {
        StringBuilder csv = new StringBuilder("team,visits\n");
        now.forEach((team, visits) -> csv.append("T%d,%d\n".formatted(team, visits)));

        Map<String, Long> said = after(
                        approved(
                                "2016-17-P02",
                                then.entrySet().stream()
                                        .map(entry -> line("T" + entry.getKey(), entry.getValue(), ""))
                                        .toArray(Inspection[]::new)),
                        csv.toString())
                .stream()
                .peek(finding -> assertThat(finding.isError()).isFalse())
                .collect(Collectors.groupingBy(Finding::code, Collectors.counting()));

        assertThat(said.getOrDefault("LINE_MISSING", 0L))
                .isEqualTo(then.keySet().stream()
                        .filter(team -> !now.containsKey(team))
                        .count());
        assertThat(said.getOrDefault("LINE_APPEARED", 0L))
                .isEqualTo(now.entrySet().stream()
                        .filter(entry -> !then.containsKey(entry.getKey()) && entry.getValue() > 0)
                        .count());
        assertThat(said.getOrDefault("VISITS_FELL", 0L))
                .isEqualTo(now.entrySet().stream()
                        .filter(entry -> then.getOrDefault(entry.getKey(), 0) > entry.getValue())
                        .count());
        assertThat(said.keySet()).isSubsetOf("LINE_MISSING", "LINE_APPEARED", "VISITS_FELL");
    }

    @Test
    void a_restatement_that_changes_nothing_still_wants_a_reason() {
        saysOnly(
                restating(approved("2016-17-P03", line("North", 5, "1000")), "team,visits,spent\nNorth,5,1\n"),
                "RESTATEMENT",
                "",
                "This return replaces the approved one of 2016-17-P03: no figure differs. Say on submission why.");
    }
}
