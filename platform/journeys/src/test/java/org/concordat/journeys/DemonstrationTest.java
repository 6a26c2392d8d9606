package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a newcomer finds. */
class DemonstrationTest {

    private static final Suite SUITE = Suite.running();
    /** Nothing of theirs was published in this form. */
    private static final Set<String> MADE_UP = Set.of("LBHF", "RBKC");

    private static final Map<String, String> PUBLISHED_BUDGET =
            Map.of("3.3.1", "21510000", "3.3.3", "980000", "2.1.2", "5320000", "3.3.2", "5750000", "9.2", "2280000");
    private static final Map<String, String> PUBLISHED_ACTUAL =
            Map.of("3.3.1", "22270000", "3.3.3", "950000", "2.1.2", "5820000", "3.3.2", "4840000", "9.2", "1580000");

    @Test
    void westminsters_twelfth_month_is_the_published_year_to_the_penny() {
        SUITE.awaitVersion("WCC", "2016-17-P12", 1);
        Response view = SUITE.get("officer.wcc", "consolidation", "/v1/boroughs/WCC/views/budget?period=2016-17-P12");
        PUBLISHED_BUDGET.forEach(
                (line, pounds) -> assertThat(value(view, line, "currentBudget")).isEqualByComparingTo(pounds));
        PUBLISHED_ACTUAL.forEach(
                (line, pounds) -> assertThat(value(view, line, "actualToDate")).isEqualByComparingTo(pounds));
    }

    @Test
    void every_status_a_budget_cell_can_have_appears() {
        SUITE.awaitVersion("LBHF", "2016-17-P12", 1);
        Set<String> statuses = new HashSet<>();
        for (String question : new String[] {"2016-17-P12", "2017-18-P12&include=provisional"}) {
            Matcher status = Pattern.compile("\"status\":\"([A-Z_]+)\"")
                    .matcher(SUITE.view(question, "").asString());
            while (status.find()) {
                statuses.add(status.group(1));
            }
        }
        assertThat(statuses)
                .containsExactlyInAnyOrder(
                        "SHOWN", "WITHHELD", "SUPPRESSED", "MISSING", "PROVISIONAL", "NOT_COMBINABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {Suite.JSON, Suite.CSV, Suite.XLSX})
    void every_made_up_figure_of_a_view_is_marked(String format) {
        MADE_UP.forEach(borough -> SUITE.awaitVersion(borough, "2017-18-P11", 1));
        for (String period : List.of("2016-17-P09", "2016-17-P12", "2017-18-P11", "2017-18-P12&include=provisional")) {
            assertThat(unmarked("smt", "/v1/partnerships/tri-borough/views/budget?period=" + period, format))
                    .as("partnership in %s", period)
                    .isEmpty();
        }
        for (String borough : MADE_UP) {
            assertThat(unmarked(
                            Suite.user("officer", borough),
                            "/v1/boroughs/%s/views/budget?period=2016-17-P12".formatted(borough),
                            format))
                    .as(borough)
                    .isEmpty();
        }
    }

    @Test
    void every_made_up_figure_is_marked_where_it_is_explained() {
        MADE_UP.forEach(borough -> SUITE.awaitVersion(borough, "2016-17-P12", 1));
        List<String> cells = new ArrayList<>();
        for (Map<String, ?> row : SUITE.view("2016-17-P12", "").jsonPath().<Map<String, ?>>getList("rows")) {
            Map<String, Object> total = Suite.cell(row, "currentBudget");
            if (total.get("value") != null
                    && String.valueOf(total.get("coverage")).contains("LBHF")) {
                cells.add(String.valueOf(total.get("cell")));
            }
        }
        assertThat(cells).isNotEmpty();
        for (String cell : cells) {
            assertThat(unmarked("smt", "/v1/explanations/" + cell, Suite.JSON))
                    .as(cell)
                    .isEmpty();
        }
    }

    @Test
    void every_return_of_made_up_figures_is_marked() {
        for (String borough : MADE_UP) {
            for (String period : List.of("2016-17-P02", "2016-17-P09", "2016-17-P12", "2017-18-P11")) {
                Response returns = Suite.ok(SUITE.get(
                        Suite.user("officer", borough),
                        "budgets",
                        "/v1/boroughs/%s/returns?period=%s".formatted(borough, period)));
                assertThat(MadeUpFigures.unmarked(returns, MADE_UP))
                        .as("%s in %s", borough, period)
                        .isEmpty();
            }
        }
    }

    @Test
    void there_is_a_late_borough_a_restatement_and_a_return_that_waits() {
        await().atMost(Suite.PATIENCE).untilAsserted(() -> {
            String status = SUITE.get(
                            "smt", "consolidation", "/v1/partnerships/tri-borough/returns-status?period=2017-18-P12")
                    .asString();
            assertThat(status).contains("SUBMITTED", "APPROVED", "NOT_POSTED", "\"late\":true");
        });
        Response restated = SUITE.get("officer.lbhf", "budgets", "/v1/boroughs/LBHF/returns?period=2016-17-P09");
        assertThat(restated.asString()).contains("SUPERSEDED", "APPROVED");
        Response sentBack = SUITE.get("officer.rbkc", "budgets", "/v1/boroughs/RBKC/returns?period=2016-17-P10");
        assertThat(sentBack.asString()).contains("APPROVED");
    }

    @Test
    void the_management_sees_what_the_cases_of_three_boroughs_come_to_and_no_small_number() {
        Response view = await().atMost(Suite.PATIENCE)
                .until(
                        () -> SUITE.get(
                                "smt",
                                "consolidation",
                                "/v1/partnerships/tri-borough/views/caseload?period=2016-17-P09"),
                        answer -> answer.statusCode() == 200
                                && "SHOWN"
                                        .equals(answer.path(
                                                "rows.find { it.measure == 'CIN-CONTACTS' }.measures.result.status")));
        // In December 72, 64 and 80 contacts.
        assertThat(view.<Integer>path("rows.find { it.measure == 'CIN-CONTACTS' }.measures.result.value"))
                .isEqualTo(216);
        assertThat(view.<List<String>>path(
                        "rows.find { it.measure == 'CIN-CONTACTS' }.measures.result.coverage.included"))
                .containsExactly("LBHF", "RBKC", "WCC");
        for (String measure : List.of("CIN-REFERRALS", "CIN-DECIDED-1", "CP-PLAN-CHILDREN", "CP-PLAN-STARTED")) {
            assertThat(view.<String>path("rows.find { it.measure == '%s' }.measures.result.status".formatted(measure)))
                    .as(measure)
                    .isEqualTo("SHOWN");
        }
    }

    private static List<String> unmarked(String user, String path, String format) {
        return MadeUpFigures.unmarked(Suite.ok(SUITE.get(user, "consolidation", path, format)), MADE_UP);
    }

    private static BigDecimal value(Response view, String serviceLine, String measure) {
        Object value = Suite.cell(Suite.row(view, serviceLine), measure).get("value");
        return new BigDecimal(String.valueOf(value));
    }
}
