package org.concordat.journeys.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.concordat.journeys.Keycloak;
import org.concordat.journeys.Suite;
import org.junit.jupiter.api.Test;

/** A council that reports on a chart of its own joins one on Section 251. */
class DifferentChartsTest {

    private static final Suite SUITE = Suite.running();
    private static final String PERIOD = "2019-20-P03";
    private static final String VIEW = "/v1/partnerships/two-charts/views/budget?include=detail&period=" + PERIOD;

    @Test
    void two_councils_of_different_charts_are_combined_by_the_mapping_that_both_have_agreed_to() {
        Suite.ok(SUITE.put("admin", "mandates", "/v1/charts/all-ages", """
                {"title":"All ages","lines":[{"code":"A","title":"Care at home","total":true},\
                {"code":"A.1","title":"Foster carers","parent":"A"},{"code":"A.2","title":"Visits","parent":"A"}]}"""));
        council("ONEC", "E09000003", "all-ages");
        council("TWOC", "E09000004", "section-251");
        Response warned = Suite.ok(SUITE.put("admin", "mandates", "/v1/partnerships/two-charts", """
                {"title":"Two charts","chart":"section-251","members":[{"borough":"ONEC","from":"2014-04-01"},\
                {"borough":"TWOC","from":"2014-04-01"}]}"""));
        assertThat(warned.jsonPath().getList("warnings.code")).isEqualTo(List.of("CHART_NOT_MAPPED"));
        Suite.ok(SUITE.put("admin", "mandates", "/v1/partnerships/two-charts/chart-mappings/all-ages-to-251", """
                {"title":"All ages on Section 251","fromChart":"all-ages","toChart":"section-251",\
                "lines":[{"from":"A.1","to":"3.1.2"}],"from":"2019-04-01"}"""));
        new Keycloak(SUITE.stack.keycloakUrl()).addUser("director.two-charts", "smt", List.of(), List.of("two-charts"));
        // Closes the list of rules that the mandate is drafted with, and leaves the next one open.
        String agreed = "],\"chartMappings\":[{\"mapping\":\"all-ages-to-251\",\"version\":1}";
        for (String code : List.of("ONEC", "TWOC")) {
            SUITE.adopted(code, "2019-20", Suite.rule("DETAIL", "").replace("tri-borough", "two-charts") + agreed);
            await().atMost(Suite.PATIENCE)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> SUITE.get(Suite.user("finance", code), "budgets", "/v1/boroughs/" + code + "/chart")
                                    .statusCode()
                            == 200);
        }
        SUITE.approved(
                "ONEC", PERIOD, Suite.line("A.1", "1000.50", "1100.50") + "," + Suite.line("A.2", "70.07", "80.08"));
        SUITE.approved("TWOC", PERIOD, Suite.line("3.1.2", "2000.25", "1900.25"));

        Response view = await().atMost(Suite.PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> SUITE.get("director.two-charts", "consolidation", VIEW),
                        answer ->
                                answer.statusCode() == 200 && answer.asString().contains("3000.75"));
        assertThat(budget(view, "3.1.2")).isEqualByComparingTo("3000.75");
        assertThat(budget(view, "not-mapped")).isEqualByComparingTo("70.07");
        Response explained = SUITE.get(
                "director.two-charts",
                "consolidation",
                "/v1/explanations/"
                        + Suite.cell(Suite.row(view, "3.1.2"), "currentBudget").get("cell"));
        assertThat(explained.jsonPath().getString("boroughs[0].mapping.mapping"))
                .isEqualTo("all-ages-to-251");
        assertThat(explained.jsonPath().getString("boroughs[0].lines[0].serviceLine"))
                .isEqualTo("A.1");
    }

    private static BigDecimal budget(Response view, String row) {
        return new BigDecimal(
                String.valueOf(Suite.cell(Suite.row(view, row), "currentBudget").get("value")));
    }

    private static void council(String code, String onsCode, String chart) {
        Suite.ok(SUITE.put(
                "admin",
                "mandates",
                "/v1/boroughs/" + code,
                "{\"name\":\"Council %s\",\"onsCode\":\"%s\",\"chart\":\"%s\"}".formatted(code, onsCode, chart)));
        Keycloak keycloak = new Keycloak(SUITE.stack.keycloakUrl());
        for (String role : List.of("finance", "approver", "officer", "cabinet")) {
            keycloak.addUser(Suite.user(role, code), role, List.of(code), List.of());
        }
        keycloak.addUser(Suite.user("mandate", code), "mandate-officer", List.of(code), List.of());
    }
}
