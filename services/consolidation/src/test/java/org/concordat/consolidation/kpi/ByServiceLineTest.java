package org.concordat.consolidation.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.kpi.KpiEvents.parts;
import static org.concordat.consolidation.kpi.KpiEvents.result;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.concordat.consolidation.Api;
import org.concordat.consolidation.BudgetReturns;
import org.concordat.consolidation.CouncilEvents;
import org.concordat.consolidation.Topics;
import org.concordat.consolidation.trial.MadeUpTopics;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Results of one indicator by service line: by themselves, and beside the budget of the line. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
class ByServiceLineTest {

    private static final String JUNE = "2016-17-P03";

    private final Topics topics = new Topics();
    private final CouncilEvents council = new CouncilEvents(topics);
    private final Api api = new Api();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void staff_stands_beside_the_budget_of_its_service_line_and_is_added_up_the_chart() {
        KpiEvents kpis = partnership("line-a", "LAA");
        staff(kpis, "WF-A-FTE");
        kpis.approved(
                "LAA",
                JUNE,
                1,
                staff("WF-A-FTE", "", "DIVISION", "79.56"),
                staff("WF-A-FTE", "3.1.1", "DIVISION", "46.20"),
                staff("WF-A-FTE", "3.1.2", "EAST", "25.15"),
                staff("WF-A-FTE", "3.1.2", "WEST", "8.20"));
        Instant known = new BudgetReturns(topics, "LAA", JUNE)
                .approved(1, "1920000.00", "3950000.00")
                .knownAt();
        String path = "/v1/boroughs/LAA/views/budget?period=" + JUNE + "&beside=WF-A-FTE";

        JsonNode view = api.asAt(officer("LAA"), path, known);

        assertThat(view.at("/beside/kpi").asText()).isEqualTo("WF-A-FTE");
        assertThat(view.at("/beside/title").asText()).isEqualTo("Title of WF-A-FTE");
        assertThat(beside(view, "3.1.1", "WF-A-FTE").get("value").decimalValue())
                .isEqualByComparingTo("46.20");
        assertThat(beside(view, "3.1.2", "WF-A-FTE").get("value").decimalValue())
                .as("two teams on a line")
                .isEqualByComparingTo("33.35");
        assertThat(beside(view, "3.1", "WF-A-FTE").get("value").decimalValue()).isEqualByComparingTo("79.55");
        assertThat(row(view, "3.1.1").at("/measures/currentBudget/value").decimalValue())
                .isEqualByComparingTo("1920000");
        assertThat(view.at("/totals/0").has("beside"))
                .as("the total at the foot is of amounts")
                .isFalse();
        JsonNode explained = api.get(
                        officer("LAA"),
                        "/v1/explanations/"
                                + beside(view, "3.1", "WF-A-FTE").get("cell").asText())
                .json();
        assertThat(explained.get("kpi").asText()).isEqualTo("WF-A-FTE");
        assertThat(explained.get("serviceLine").asText()).isEqualTo("3.1");
        assertThat(explained.get("value").decimalValue()).isEqualByComparingTo("79.55");
        assertThat(explained.at("/boroughs/0/lines").findValuesAsText("team"))
                .containsExactlyInAnyOrder("DIVISION", "EAST", "WEST");
        assertThat(explained.at("/boroughs/0/lines").findValuesAsText("kpi")).containsOnly("WF-A-FTE");
        String csv =
                api.get(officer("LAA"), path + "&asAt=" + known, "text/csv").text();
        assertThat(csv.lines().findFirst().orElseThrow())
                .contains("wf_a_fte,wf_a_fte_coverage,wf_a_fte_notes,coverage,notes");
        assertThat(csv.lines().filter(line -> line.contains(",3.1.2,"))).anyMatch(line -> line.contains(",33.35,"));
        assertThat(api.get(officer("LAA"), path + "&format=xlsx&asAt=" + known, "*/*")
                        .text())
                .startsWith("PK");
        assertThat(api.get(officer("LAA"), path + "&asAt=" + known).text())
                .as("the same bytes again")
                .isEqualTo(api.get(officer("LAA"), path + "&asAt=" + known).text());
        JsonNode alone =
                api.asAt(officer("LAA"), "/v1/boroughs/LAA/views/kpis?period=" + JUNE + "&kpi=WF-A-FTE", known);
        assertThat(alone.at("/rows/0/measures/result/value").decimalValue())
                .as("of the borough each counts once, and the division's own total not at all")
                .isEqualByComparingTo("79.55");
    }

    @Test
    void a_line_is_as_open_as_the_rule_about_indicator_and_line_and_a_total_as_its_least_open_line() {
        KpiEvents kpis = partnership("line-b", "LBA", "LBB", "LBC", "LBD", "LBE", "LBF");
        council.adopted("LBA", "line-b", List.of(rule("BUDGET", "NAMED"), rule("KPI", "NAMED")));
        for (String borough : List.of("LBB", "LBD", "LBE", "LBF")) {
            council.adopted(
                    borough,
                    "line-b",
                    List.of(
                            rule("BUDGET", "NAMED"),
                            rule("KPI", "NAMED"),
                            Map.of(
                                    "domain",
                                    "KPI",
                                    "measure",
                                    "WF-B-FTE",
                                    "serviceLine",
                                    "3.1.2",
                                    "detail",
                                    "WITHHELD"),
                            Map.of(
                                    "domain",
                                    "KPI",
                                    "measure",
                                    "WF-B-FTE",
                                    "serviceLine",
                                    "3.1.1",
                                    "detail",
                                    "TOTALS")));
        }
        council.adopted("LBC", "line-b", List.of(rule("BUDGET", "NAMED")));
        staff(kpis, "WF-B-FTE");
        kpis.approved("LBA", JUNE, 1, staff("WF-B-FTE", "3.1.1", "", "10"), staff("WF-B-FTE", "3.1.2", "", "20"));
        for (String borough : List.of("LBB", "LBD", "LBE", "LBF")) {
            kpis.approved(
                    borough, JUNE, 1, staff("WF-B-FTE", "3.1.1", "", "7.01"), staff("WF-B-FTE", "3.1.2", "", "777.77"));
        }
        Instant known = kpis.approved("LBC", JUNE, 1, staff("WF-B-FTE", "3.1.1", "", "888.88"));
        String path = "/v1/partnerships/line-b/views/budget?period=" + JUNE + "&beside=WF-B-FTE";

        JsonNode view = api.asAt(Tokens.smt("line-b"), path, known);

        JsonNode first = beside(view, "3.1.1", "WF-B-FTE");
        assertThat(first.get("value").decimalValue()).isEqualByComparingTo("38.04");
        assertThat(first.get("coverage").toString())
                .isEqualTo(
                        "{\"included\":[\"LBA\",\"LBB\",\"LBD\",\"LBE\",\"LBF\"],\"withheld\":[\"LBC\"],\"missing\":[]}");
        assertThat(row(view, "3.1.1")
                        .at("/contributions/LBA/beside/WF-B-FTE/value")
                        .decimalValue())
                .isEqualByComparingTo("10");
        assertThat(row(view, "3.1.1")
                        .at("/contributions/LBB/beside/WF-B-FTE/status")
                        .asText())
                .isEqualTo("WITHHELD");
        assertThat(beside(view, "3.1.2", "WF-B-FTE").at("/coverage/withheld").toString())
                .isEqualTo("[\"LBB\",\"LBC\",\"LBD\",\"LBE\",\"LBF\"]");
        assertThat(beside(view, "3.1", "WF-B-FTE").get("value").decimalValue())
                .as("the total of a borough that withholds a line is withheld")
                .isEqualByComparingTo("30");
        String csv = api.get(Tokens.smt("line-b"), path + "&asAt=" + known, "text/csv")
                .text();
        assertThat(view + csv).doesNotContain("777.77", "888.88", "784.78");
        assertThat(csv).contains("included LBA LBB LBD LBE LBF; withheld LBC");
        JsonNode explained = api.get(
                        Tokens.smt("line-b"),
                        "/v1/explanations/" + first.get("cell").asText())
                .json();
        assertThat(explained.findValuesAsText("part"))
                .containsExactly("INCLUDED", "INCLUDED", "WITHHELD", "INCLUDED", "INCLUDED", "INCLUDED");
        assertThat(explained.toString()).doesNotContain("888.88");
    }

    @Test
    void what_was_not_reported_is_missing_and_what_is_awaited_leaves_no_total() {
        KpiEvents kpis = partnership("line-c", "LCA");
        staff(kpis, "WF-C-FTE");
        Instant one = kpis.approved("LCA", JUNE, 1, staff("WF-C-FTE", "3.1.1", "", "4.50"));
        Instant awaited = kpis.approved(
                "LCA",
                JUNE,
                2,
                staff("WF-C-FTE", "3.1.1", "", "4.50"),
                result("WF-C-FTE", JUNE, "serviceLine", "3.1.2", "result", "TBC", "qualifier", "TO_BE_CONFIRMED"));
        Instant itself = kpis.approved(
                "LCA", JUNE, 3, staff("WF-C-FTE", "3.1.1", "", "4.50"), staff("WF-C-FTE", "3.1", "", "9.25"));
        String path = "/v1/boroughs/LCA/views/kpis?by=serviceLine&kpi=WF-C-FTE&period=" + JUNE;

        JsonNode first = api.asAt(officer("LCA"), path, one);
        assertThat(first.get("by").asText()).isEqualTo("serviceLine");
        assertThat(first.get("kpi").asText()).isEqualTo("WF-C-FTE");
        assertThat(figure(first, "3.1.1", "value")).isEqualTo("4.5");
        assertThat(figure(first, "3.1.2", "status")).isEqualTo("MISSING");
        assertThat(figure(first, "3.1", "value")).as("what is reported below").isEqualTo("4.5");
        JsonNode second = api.asAt(officer("LCA"), path, awaited);
        assertThat(figure(second, "3.1", "status")).isEqualTo("MISSING");
        assertThat(row(second, "3.1.2").get("printed").asText()).isEqualTo("TBC");
        JsonNode third = api.asAt(officer("LCA"), path, itself);
        assertThat(figure(third, "3.1", "value"))
                .as("what is reported of the total stands for it")
                .isEqualTo("9.25");
        assertThat(figure(third, "3.1.1", "value")).isEqualTo("4.5");
    }

    @Test
    void a_percentage_is_combined_up_the_chart_by_its_parts() {
        KpiEvents kpis = partnership("line-d", "LDA");
        kpis.defined("WF-D-VACANCY", Map.of());
        Instant known = kpis.approved(
                "LDA",
                JUNE,
                1,
                on("3.1.1", parts("WF-D-VACANCY", JUNE, 9, 12)),
                on("3.1.2", parts("WF-D-VACANCY", JUNE, 45, 90)));

        JsonNode view = api.asAt(
                officer("LDA"), "/v1/boroughs/LDA/views/kpis?by=serviceLine&kpi=WF-D-VACANCY&period=" + JUNE, known);

        assertThat(figure(view, "3.1.1", "value")).isEqualTo("75.0");
        assertThat(figure(view, "3.1", "value")).as("54 of 102, and not 62.5").isEqualTo("52.9");
    }

    @Test
    void what_is_not_understood_is_refused() {
        KpiEvents kpis = partnership("line-e", "LEA");
        Instant known = staff(kpis, "WF-E-FTE");
        api.asAt(officer("LEA"), "/v1/boroughs/LEA/views/kpis?period=" + JUNE, known);

        refused("budget", "&beside=WF-E-NONE", "such as|the code of an indicator");
        refused("savings", "&by=initiative&beside=WF-E-FTE", "rows are service lines");
        refused("kpis", "&by=serviceLine", "of one row, by the parameter kpi");
        refused("kpis", "&beside=WF-E-FTE", "beside");
        refused("budget/comparison", "&from=" + known + "&to=" + known + "&beside=WF-E-FTE", "beside");
    }

    private void refused(String view, String more, String words) {
        Api.Answer answer = api.get(officer("LEA"), "/v1/boroughs/LEA/views/" + view + "?period=" + JUNE + more);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.text()).containsPattern(words);
    }

    private Instant staff(KpiEvents kpis, String code) {
        return kpis.defined(code, Map.of("unit", "COUNT", "combining", "SUM", "polarity", "NONE"));
    }

    private static Map<String, Object> staff(String kpi, String serviceLine, String team, String value) {
        List<Object> further = new ArrayList<>(List.of("value", new java.math.BigDecimal(value)));
        if (!serviceLine.isEmpty()) {
            further.addAll(List.of("serviceLine", serviceLine));
        }
        if (!team.isEmpty()) {
            further.addAll(List.of("team", team));
        }
        return result(kpi, JUNE, further.toArray());
    }

    private static Map<String, Object> on(String serviceLine, Map<String, Object> result) {
        result.put("serviceLine", serviceLine);
        return result;
    }

    private KpiEvents partnership(String code, String... boroughs) {
        council.partnershipOn(List.of("3.1.1", "3.1.2"), code, boroughs);
        return new KpiEvents(topics, code);
    }

    private static Map<String, Object> rule(String domain, String detail) {
        return Map.of("domain", domain, "detail", detail);
    }

    private static String officer(String borough) {
        return Tokens.borough("officer", borough);
    }

    private static JsonNode beside(JsonNode view, String serviceLine, String kpi) {
        return row(view, serviceLine).at("/beside/" + kpi);
    }

    private static String figure(JsonNode view, String serviceLine, String field) {
        return row(view, serviceLine).at("/measures/result/" + field).asText();
    }

    private static JsonNode row(JsonNode view, String serviceLine) {
        for (JsonNode row : view.get("rows")) {
            if (row.get("serviceLine").asText().equals(serviceLine)) {
                return row;
            }
        }
        throw new AssertionError("no row " + serviceLine + " in " + view);
    }
}
