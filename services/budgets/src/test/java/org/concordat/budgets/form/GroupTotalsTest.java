package org.concordat.budgets.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.concordat.kernel.Finding;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.returns.reading.ReadReturn;
import org.concordat.returns.reading.ReturnFormat;
import org.concordat.returns.reading.ReturnRefused;
import org.concordat.returns.reading.TableSaid;
import org.concordat.returns.reading.profile.ProfileColumn;
import org.concordat.returns.reading.profile.RowWords;
import org.concordat.returns.reading.profile.TableProfile;
import org.junit.jupiter.api.Test;

/** Totals as a monitoring paper prints them: of its groups, of the whole, and across its rows. */
class GroupTotalsTest {

    private static final String HEADER = "Team,Gross (£000),Grants (£000),Other income (£000),Net (£000)\n";

    private static final TableProfile WIDE = new TableProfile(
            Optional.empty(),
            Optional.empty(),
            Optional.of("Team"),
            Optional.of(MoneyUnit.GBP_THOUSAND),
            List.of(
                    new ProfileColumn("Team", "costCentre", Optional.empty(), false, Map.of()),
                    of("Gross", "EXPENDITURE", false),
                    of("Grants", "GRANT", true),
                    of("Other income", "INCOME", true),
                    of("Net", "net", false)),
            Set.of(),
            false,
            Map.of("fund", "GENERAL_FUND"),
            false,
            new RowWords(Set.of("All * teams"), Set.of(), Set.of(), Set.of("-"), Map.of()));

    private static ProfileColumn of(String header, String type, boolean creditsNegative) {
        return new ProfileColumn(header, "currentBudget", Optional.empty(), creditsNegative, Map.of("type", type));
    }

    private static final BudgetContext FORTY_TEAMS = fortyTeams();

    private static BudgetContext fortyTeams() {
        BudgetContext plain = Contexts.standard().plain();
        List<ChartMapping> teams = IntStream.rangeClosed(1, 40)
                .mapToObj(team -> new ChartMapping(
                        "T" + team, "Team " + team, "3.1.2", LocalDate.of(2012, 4, 1), Optional.empty()))
                .toList();
        return new BudgetContext(
                plain.today(),
                plain.calendar(),
                plain.chart(),
                new CostCentres(teams, Contexts.P03.end()),
                plain.commentary(),
                plain.borough(),
                plain.boroughs(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static List<Finding> wide(String rows) {
        return Contexts.check(readWide(rows), FORTY_TEAMS);
    }

    private static ReadReturn<BudgetLine> readWide(String rows) {
        return Contexts.READER.read(
                (HEADER + rows).getBytes(StandardCharsets.UTF_8),
                ReturnFormat.CSV,
                Optional.of("2016-17-P03"),
                Optional.empty(),
                new TableSaid(Optional.of(WIDE), Map.of()));
    }

    private static List<Finding> ours(String csv) {
        ReadReturn<BudgetLine> read = Contexts.READER.read(
                csv.getBytes(StandardCharsets.UTF_8),
                ReturnFormat.CSV,
                Optional.of("2016-17-P03"),
                Optional.of("GBP_THOUSAND"),
                Sheet.SAID);
        return Contexts.check(read, FORTY_TEAMS);
    }

    /** Of eight teams, each of 10.2 gross less 2.1 of grants and 1 of income, and with its printed total. */
    private static String group(int number, String label, String gross, String net) {
        StringBuilder rows = new StringBuilder(label.replace(" total", "").replace(" sub-", "") + ",,,,\n");
        for (int team = number * 8 - 7; team <= number * 8; team++) {
            rows.append("T%d,10.2,-2.1,-1,7.1\n".formatted(team));
        }
        return rows.append("%s,%s,-16.8,-8,%s\n".formatted(label, gross, net)).toString();
    }

    @Test
    void of_five_groups_two_miss_by_rounding_and_one_is_wrong() {
        List<Finding> findings = wide(group(1, "Placements total", "81.6", "56.8")
                + group(2, "Prevention total", "81.7", "56.8")
                + group(3, "Fostering total:", "81.6", "57.1")
                + group(4, "Education Total", "91.6", "56.8")
                + group(5, "Sub-total", "81.6", "56.8")
                + "Grand Total:,408,-84,-40,284\n");

        assertThat(findings.stream().filter(finding -> !finding.code().equals("ROWS_WITHOUT_FIGURES")))
                .extracting(finding -> "%s %s %s".formatted(finding.severity(), finding.code(), finding.at()))
                .containsExactly(
                        "WARNING CONTROL_TOTAL_ROUNDED row 21, Gross (£000) (B21)",
                        "WARNING CONTROL_TOTAL_ROUNDED row 31, Net (£000) (E31)",
                        "ERROR CONTROL_TOTAL_DIFFERS row 41, Gross (£000) (B41)");
        assertThat(findings.stream().filter(finding -> finding.code().startsWith("CONTROL_TOTAL")))
                .extracting(Finding::message)
                .containsExactly(
                        "Prevention total, current budget of GENERAL_FUND, EXPENDITURE: the 8 lines add up to 81.6 (£81,600.00), the printed total is 81.7 (£81,700.00), a difference of 0.1 (£100.00). That is within the tolerance of 0.45 (£450.00) which figures printed to 0.1 (£100.00) allow. The lines are what counts.",
                        "Fostering total, current budget of GENERAL_FUND, NET: the 24 lines add up to 56.8 (£56,800.00), the printed total is 57.1 (£57,100.00), a difference of 0.3 (£300.00). That is within the tolerance of 1.25 (£1,250.00) which figures printed to 0.1 (£100.00) allow. The lines are what counts.",
                        "Education Total, current budget of GENERAL_FUND, EXPENDITURE: the 8 lines add up to 81.6 (£81,600.00), the printed total is 91.6 (£91,600.00), a difference of 10 (£10,000.00). Figures printed to 0.1 (£100.00) explain no more than 0.45 (£450.00).");
    }

    @Test
    void across_a_row_gross_less_grants_and_income_is_net() {
        assertThat(wide("T1,10.2,-2.1,-1,7.1\nT2,5,-,,5\n")).isEmpty();
        assertThat(wide("T1,10.2,-2.1,-1,9.8\nT2,5.1,,,5\n"))
                .extracting(Finding::code, Finding::at, Finding::message)
                .containsExactly(
                        tuple(
                                "CONTROL_TOTAL_DIFFERS",
                                "row 2, Net (£000) (E2)",
                                "T1, current budget of GENERAL_FUND, NET: the 3 lines add up to 7.1 (£7,100.00), the printed total is 9.8 (£9,800.00), a difference of 2.7 (£2,700.00). Figures printed to 0.1 (£100.00) explain no more than 0.2 (£200.00)."),
                        tuple(
                                "CONTROL_TOTAL_DIFFERS",
                                "row 3, Net (£000) (E3)",
                                "T2, current budget of GENERAL_FUND, NET: the line adds up to 5.1 (£5,100.00), the printed total is 5 (£5,000.00), a difference of 0.1 (£100.00). One line and its total round alike, so rounding cannot explain it."));
    }

    @Test
    void a_boroughs_own_words_name_groups_and_a_directorates_total_stands_below_those_of_its_services() {
        assertThat(wide("""
                T1,10,,,10
                All fostering teams,10,,,10
                T2,20,,,20
                T3,30,,,30
                All residential teams,50,,,50
                Children's total,60,,,60
                T4,40,,,40
                All other teams,40,,,40
                Total,100,,,100
                """)).isEmpty();
        assertThat(wide("""
                T1,10,,,10
                All fostering teams,10,,,10
                T2,20,,,20
                All residential teams,30,,,30
                """))
                .extracting(Finding::at)
                .containsExactly("row 5, Gross (£000) (B5)", "row 5, Net (£000) (E5)");
    }

    @Test
    void a_table_of_ours_has_totals_of_net_and_of_rows_too() {
        String lines = "cost_centre,type,current_budget\nT1,EXPENDITURE,10\nT1,GRANT,4\nSub-total,NET,6\n";

        assertThat(ours(lines + "T2,EXPENDITURE,20\nT2 total,EXPENDITURE,20\nTotal,net,26\nGRAND TOTAL:,GRANT,4\n"))
                .isEmpty();
        assertThat(ours(lines + "T2,EXPENDITURE,20\nT2 total,,30\nTotal,NET,90\n"))
                .extracting(Finding::code, Finding::at)
                .containsExactly(
                        tuple("CONTROL_TOTAL_DIFFERS", "row 6, current_budget (C6)"),
                        tuple("CONTROL_TOTAL_DIFFERS", "row 7, current_budget (C7)"));
        assertThatThrownBy(() -> ours("cost_centre,type,current_budget\nT1,NET,10\n"))
                .as("no line is net")
                .isInstanceOf(ReturnRefused.class);
    }

    @Test
    void a_kept_reading_knows_its_totals_again() {
        ReadReturn<BudgetLine> read = readWide("T1,10.2,-2.1,-1,7.1\nT2,5,,,5\nPlacements total,15.2,-2.1,-1,12.1\n");

        assertThat(read.controlTotals())
                .extracting(total -> total.span()
                        .map(span -> "%s %d-%d".formatted(span.label(), span.first(), span.last()))
                        .orElse(""))
                .containsExactly(
                        "T1 1-3",
                        "T2 4-4",
                        "Placements total 1-4",
                        "Placements total 1-4",
                        "Placements total 1-4",
                        "Placements total 1-4");
        assertThat(Contexts.READER.again(Contexts.READER.kept(read)).controlTotals())
                .isEqualTo(read.controlTotals());
    }

    @Test
    void json_names_net_where_it_would_name_a_type() {
        String lines = """
                {"period": "2016-17-P03", "unit": "GBP", "lines": [
                  {"costCentre": "T1", "type": "EXPENDITURE", "currentBudget": 10},
                  {"costCentre": "T1", "type": "INCOME", "currentBudget": 3}],
                 "controlTotals": [{"type": "NET", "measure": "currentBudget", "total": %s}]}
                """;

        assertThat(json(lines.formatted("7"))).isEmpty();
        assertThat(json(lines.formatted("13")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .startsWith("Current budget of NET: the 2 lines add up to £7.00, the printed total is £13.00"));
    }

    @Test
    void a_total_of_the_chart_is_of_the_service_lines_below_it() {
        String lines = """
                cost_centre,service_line,type,current_budget
                ,3.1.1,EXPENDITURE,10
                ,3.1.2,EXPENDITURE,20
                ,3.1.2,GRANT,4
                ,3.4.4,EXPENDITURE,5
                """;

        assertThat(ours(lines + """
                Total,3.1,EXPENDITURE,30
                Total,3.1,NET,26
                Total,3,EXPENDITURE,35
                Total,3.4.4,,5
                Total,,NET,31
                """)).isEmpty();
        assertThat(ours(lines + "Total,3.1,EXPENDITURE,40\nTotal,9.9,EXPENDITURE,1\n"))
                .extracting(Finding::code, Finding::message)
                .containsExactly(
                        tuple(
                                "CONTROL_TOTAL_DIFFERS",
                                "Current budget of service line 3.1, EXPENDITURE: the 2 lines add up to 30 (£30,000.00), the printed total is 40 (£40,000.00), a difference of 10 (£10,000.00). Figures printed to 1 (£1,000.00) explain no more than 1.5 (£1,500.00)."),
                        tuple(
                                "CONTROL_TOTAL_UNKNOWN",
                                "The chart has no service line '9.9' that this could be the total of. Name one that it has, or leave it out."));
        assertThat(json("""
                {"period": "2016-17-P03", "unit": "GBP", "lines": [
                  {"serviceLine": "3.1.1", "currentBudget": 10}, {"serviceLine": "3.4.4", "currentBudget": 3}],
                 "controlTotals": [{"serviceLine": "3.1", "measure": "currentBudget", "total": 11}]}
                """))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .startsWith("Current budget of service line 3.1, EXPENDITURE: the line adds up to £10.00"));
    }

    private static List<Finding> json(String body) {
        return Contexts.check(
                Contexts.READER.read(
                        body.getBytes(StandardCharsets.UTF_8), ReturnFormat.JSON, Optional.empty(), Optional.empty()),
                FORTY_TEAMS);
    }

    @Property(tries = 200)
    void of_any_groups_that_one_is_named_whose_total_is_wrong(
            @ForAll @Size(min = 2, max = 6) List<@IntRange(min = 1, max = 6) Integer> sizes,
            @ForAll @IntRange(min = 0, max = 5) int chosen,
            @ForAll @IntRange(min = 0, max = 1) int wrong) {
        int bad = chosen % sizes.size();
        StringBuilder csv = new StringBuilder("cost_centre,current_budget\n");
        int team = 0;
        BigDecimal whole = BigDecimal.ZERO;
        for (int group = 0; group < sizes.size(); group++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < sizes.get(group); i++) {
                BigDecimal figure = BigDecimal.valueOf(++team * 7L);
                csv.append("T%d,%s\n".formatted(team, figure));
                sum = sum.add(figure);
            }
            whole = whole.add(sum);
            csv.append("Group %d total,%s\n"
                    .formatted(group, group == bad ? sum.add(BigDecimal.valueOf(wrong * 50L)) : sum));
        }
        csv.append("Total,").append(whole).append('\n');

        List<String> said = new ArrayList<>();
        ours(csv.toString()).forEach(finding -> said.add(finding.message().replaceFirst(",.*", "")));

        assertThat(said).isEqualTo(wrong == 0 ? List.of() : List.of("Group %d total".formatted(bad)));
    }
}
