package org.concordat.consolidation.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.consolidation.Api;
import org.concordat.consolidation.BudgetReturns;
import org.concordat.consolidation.CouncilEvents;
import org.concordat.consolidation.Topics;
import org.concordat.consolidation.kpi.KpiEvents;
import org.concordat.consolidation.trial.MadeUpTopics;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each test has boroughs of its own. One borough's lines are 3.1.1 and 3.1.2, the partnership's are T.1 and T.2. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
class MappedViewsTest {

    private static final String MAY = "2016-17-P02";

    private final Topics topics = new Topics();
    private final CouncilEvents council = new CouncilEvents(topics);
    private final Api api = new Api();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void members_of_different_charts_are_combined_once_all_have_agreed_to_a_mapping() {
        partnership("mapped-a", "MAA", "MAB");
        approve("MAA", "100.00", "7.00");
        Instant before = adopted("MAA", "mapped-a", 1);
        assertThat(refused("mapped-a", before)).contains("No mapping from mapped-a-own to mapped-a is recorded for");
        mapping("mapped-a", 1, "T.1");
        Instant silent = adopted("MAB", "mapped-a");
        assertThat(refused("mapped-a", silent))
                .contains("The mandates of MAB do not agree to version 1 of the mapping mapped-a-own-to-mapped-a");
        Instant agreed = adopted("MAB", "mapped-a", 1);

        JsonNode view = api.asAt(Tokens.smt("mapped-a"), view("mapped-a"), agreed);
        assertThat(value(view, "T.1")).isEqualByComparingTo("100");
        assertThat(value(view, "not-mapped")).isEqualByComparingTo("7");
        assertThat(row(view, "not-mapped").at("/title").asText()).isEqualTo("Not mapped to the partnership's chart");
        assertThat(value(view, "T")).as("the total of everything").isEqualByComparingTo("107");
        assertThat(view.at("/mappings/0/borough").asText()).isEqualTo("MAA");
        assertThat(view.at("/mappings/0/version").asInt()).isEqualTo(1);
        assertThat(row(view, "T.1")
                        .at("/contributions/MAA/costCentres/0/serviceLine")
                        .asText())
                .isEqualTo("3.1.1");
        String csv = api.get(Tokens.smt("mapped-a"), view("mapped-a") + "&asAt=" + agreed, "text/csv")
                .text();
        assertThat(csv).contains("(posted to 3.1.1)").contains("not-mapped");

        assertThat(refused("mapped-a", silent))
                .as("as at a moment before, still")
                .contains("MAB");
    }

    @Test
    void a_version_of_a_mapping_is_as_at_its_moment() {
        partnership("mapped-b", "MBA", "MBB");
        mapping("mapped-b", 1, "T.1");
        approve("MBA", "100.00");
        adopted("MBA", "mapped-b", 1);
        Instant first = adopted("MBB", "mapped-b", 1);
        String smt = Tokens.smt("mapped-b");
        api.asAt(smt, view("mapped-b"), first);
        String then = api.get(smt, view("mapped-b") + "&asAt=" + first).text();
        mapping("mapped-b", 2, "T.2");
        adopted("MBA", "mapped-b", 1, 2);
        Instant second = adopted("MBB", "mapped-b", 2, 1);

        assertThat(value(api.asAt(smt, view("mapped-b"), second), "T.2")).isEqualByComparingTo("100");
        assertThat(api.get(smt, view("mapped-b") + "&asAt=" + first).text()).isEqualTo(then);
        Api.Answer compared = api.get(
                smt,
                view("mapped-b").replace("budget?include=detail&", "budget/comparison?") + "&from=" + first + "&to="
                        + second);
        assertThat(compared.text())
                .contains("\"MAPPED\"")
                .contains("read by version 2 of the mapping")
                .doesNotContain("\"NOT_SHOWN\"");
    }

    @Test
    void a_mapped_cell_is_explained_by_its_mapping_and_its_own_lines() {
        partnership("mapped-c", "MCA", "MCB");
        mapping("mapped-c", 1, "T.1");
        approve("MCA", "100.00");
        adopted("MCA", "mapped-c", 1);
        Instant known = adopted("MCB", "mapped-c", 1);
        String smt = Tokens.smt("mapped-c");
        JsonNode view = api.asAt(smt, view("mapped-c"), known);

        JsonNode explanation = explanation(smt, row(view, "T.1"));
        assertThat(explanation.at("/boroughs/0/mapping/mapping").asText()).isEqualTo("mapped-c-own-to-mapped-c");
        assertThat(explanation.at("/boroughs/0/mapping/version").asInt()).isEqualTo(1);
        assertThat(explanation.at("/boroughs/0/lines/0/serviceLine").asText()).isEqualTo("3.1.1");
        assertThat(explanation.at("/boroughs/1/mapping").isMissingNode()).isTrue();
        assertThat(explanation(smt, row(view, "not-mapped")).at("/title").asText())
                .startsWith("Not mapped");
    }

    @Test
    void a_day_alone_is_its_end_and_one_that_is_not_over_is_refused() {
        partnership("mapped-d", "MDA");
        Instant known = approve("MDA", "1.00");
        String smt = Tokens.smt("mapped-d");
        String path = "/v1/partnerships/mapped-d/returns-status?period=" + MAY;
        api.asAt(smt, path, known);

        Api.Answer today =
                api.get(smt, path + "&asAt=" + java.time.LocalDate.now(java.time.ZoneId.of("Europe/London")));
        assertThat(today.status()).isEqualTo(400);
        assertThat(today.json().at("/type").asText()).endsWith("day-not-over");
        assertThat(today.json().at("/detail").asText()).contains("Leave asAt out");
        assertThat(api.get(
                                Tokens.borough("auditor", "MDA"),
                                "/v1/boroughs/MDA/returns-status?financialYear=2012-13&asAt=2012-07-15")
                        .json()
                        .at("/asAt")
                        .asText())
                .isEqualTo("2012-07-15T22:59:59.999Z");
    }

    @Test
    void before_it_was_recorded_a_partnership_says_since_when_it_is_to_those_who_may_know_of_it() {
        Instant recorded = partnership("mapped-e", "MEA");
        Instant known = approve("MEA", "1.00");
        String smt = Tokens.smt("mapped-e");
        api.asAt(smt, view("mapped-e"), known);
        for (String path : List.of(view("mapped-e"), "/v1/partnerships/mapped-e/returns-status?period=" + MAY)) {
            Api.Answer before = api.get(smt, path + "&asAt=2012-07-15");
            assertThat(before.status()).isEqualTo(404);
            assertThat(before.json().at("/type").asText()).endsWith("partnership-not-recorded-yet");
            assertThat(before.json().at("/detail").asText()).contains(recorded.toString());
            Api.Answer toAStranger = api.get(Tokens.smt("elsewhere"), path + "&asAt=2012-07-15");
            assertThat(toAStranger.status()).isEqualTo(404);
            assertThat(toAStranger.text())
                    .isEqualTo(
                            api.get(Tokens.smt("elsewhere"), path.replace("mapped-e", "mapped-z") + "&asAt=2012-07-15")
                                    .text()
                                    .replace("mapped-z", "mapped-e"));
        }
        Api.Answer own = api.get(
                Tokens.borough("officer", "MEA"), "/v1/boroughs/MEA/views/budget?period=" + MAY + "&asAt=2012-07-15");
        assertThat(own.status()).isEqualTo(404);
        assertThat(own.json().at("/type").asText()).endsWith("borough-not-recorded-yet");
        assertThat(api.get(smt, view("mapped-e") + "&asAt=" + recorded).status())
                .isEqualTo(200);
        assertThat(api.get(smt, view("mapped-e") + "&asAt=" + recorded.minusMillis(1))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void staff_of_another_chart_stands_where_its_lines_are_read_and_counts_once() {
        partnership("mapped-f", "MFA", "MFB");
        mapping("mapped-f", 1, "T.1");
        adopted("MFA", "mapped-f", 1);
        adopted("MFB", "mapped-f", 1);
        KpiEvents kpis = new KpiEvents(topics, "mapped-f");
        kpis.defined("WF-MAPPED-FTE", Map.of("unit", "COUNT", "combining", "SUM", "polarity", "NONE"));
        kpis.approved("MFA", MAY, 1, staff("3.1", "99.99"), staff("3.1.1", "10.25"), staff("3.1.2", "8.00"));
        Instant known = kpis.approved("MFB", MAY, 1, staff("T.1", "5.50"));

        JsonNode view = api.asAt(Tokens.smt("mapped-f"), view("mapped-f") + "&beside=WF-MAPPED-FTE", known);

        assertThat(staff(view, "T.1")).isEqualByComparingTo("15.75");
        assertThat(staff(view, "not-mapped")).isEqualByComparingTo("8");
        assertThat(staff(view, "T"))
                .as("what is of a total of another chart is in none of these rows")
                .isEqualByComparingTo("23.75");
        assertThat(row(view, "T.2").at("/beside/WF-MAPPED-FTE/status").asText()).isEqualTo("MISSING");
    }

    private static Map<String, Object> staff(String serviceLine, String value) {
        return KpiEvents.result(
                "WF-MAPPED-FTE", MAY, "serviceLine", serviceLine, "value", new java.math.BigDecimal(value));
    }

    private static java.math.BigDecimal staff(JsonNode view, String code) {
        return row(view, code).at("/beside/WF-MAPPED-FTE/value").decimalValue();
    }

    private JsonNode explanation(String token, JsonNode row) {
        return api.get(
                        token,
                        "/v1/explanations/"
                                + row.at("/measures/currentBudget/cell").asText())
                .json();
    }

    private String refused(String partnership, Instant moment) {
        api.asAt(
                Tokens.smt(partnership),
                "/v1/partnerships/%s/returns-status?period=%s".formatted(partnership, MAY),
                moment);
        Api.Answer answer = api.get(Tokens.smt(partnership), view(partnership) + "&asAt=" + moment);
        assertThat(answer.status()).as(answer.text()).isEqualTo(409);
        assertThat(answer.json().at("/type").asText()).endsWith("charts-differ");
        return answer.json().at("/detail").asText();
    }

    private static JsonNode row(JsonNode view, String code) {
        for (JsonNode row : view.at("/rows")) {
            if (row.at("/serviceLine").asText().equals(code)) {
                return row;
            }
        }
        throw new AssertionError("no row " + code + " in " + view);
    }

    private static java.math.BigDecimal value(JsonNode view, String code) {
        return row(view, code).at("/measures/currentBudget/value").decimalValue();
    }

    private static String view(String partnership) {
        return "/v1/partnerships/" + partnership + "/views/budget?include=detail&period=" + MAY;
    }

    private Instant approve(String borough, String... budgets) {
        BudgetReturns may = new BudgetReturns(topics, borough, MAY);
        may.submitted(1, budgets);
        return may.approved(1, budgets).knownAt();
    }

    /** The first borough reports on a chart of its own, the others on the partnership's. */
    private Instant partnership(String code, String first, String... others) {
        chart(code + "-own", node("3.1", ""), node("3.1.1", "3.1"), node("3.1.2", "3.1"));
        chart(code, node("T", ""), node("T.1", "T"), node("T.2", "T"));
        council.borough(first, code + "-own");
        for (String other : others) {
            council.borough(other, code);
        }
        List<Map<String, String>> members = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(first), Arrays.stream(others))
                .map(borough -> Map.of("borough", borough, "from", "2011-06-01"))
                .toList();
        Map<String, Object> partnership = new HashMap<>(
                Map.of("partnership", code, "title", code, "members", members, "serviceScopes", List.of()));
        if (others.length > 0) {
            partnership.put("chart", code);
        }
        return topics.append("concordat.mandates.partnership-recorded.v1", "partnerships/" + code, "", partnership)
                .knownAt();
    }

    @SafeVarargs
    private void chart(String code, Map<String, Object>... lines) {
        topics.append(
                "concordat.mandates.chart-recorded.v1",
                "charts/" + code,
                "",
                Map.of("chart", code, "title", "Short", "lines", List.of(lines)));
    }

    private static Map<String, Object> node(String code, String parent) {
        return parent.isEmpty()
                ? Map.of("code", code, "title", code, "total", true)
                : Map.of("code", code, "title", code, "total", false, "parent", parent);
    }

    /** Of 3.1.1 alone: 3.1.2 is not mapped. */
    private void mapping(String partnership, int version, String to) {
        String code = partnership + "-own-to-" + partnership;
        topics.append(
                "concordat.mandates.chart-mapping-recorded.v1",
                "chart-mappings/%s/%s".formatted(partnership, code),
                "",
                Map.of(
                        "partnership",
                        partnership,
                        "mapping",
                        code,
                        "version",
                        version,
                        "title",
                        "Mapping",
                        "fromChart",
                        partnership + "-own",
                        "toChart",
                        partnership,
                        "lines",
                        List.of(Map.of("from", "3.1.1", "to", to)),
                        "from",
                        "2012-04-01"));
    }

    private int adoptions;

    private Instant adopted(String borough, String partnership, Integer... versions) {
        return council.adopted(
                        borough,
                        ++adoptions,
                        List.of(
                                Map.of("partnership", partnership, "domain", "BUDGET", "detail", "DETAIL"),
                                Map.of("partnership", partnership, "domain", "KPI", "detail", "NAMED")),
                        Map.of(
                                "chartMappings",
                                Arrays.stream(versions)
                                        .map(version -> Map.of(
                                                "mapping", partnership + "-own-to-" + partnership, "version", version))
                                        .toList()))
                .knownAt();
    }
}
