package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a newcomer finds. */
class DemonstrationTest {

    private static final Suite SUITE = Suite.running();
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
        assertThat(statuses).containsExactlyInAnyOrder("SHOWN", "WITHHELD", "MISSING", "PROVISIONAL");
    }

    @Test
    void made_up_figures_are_marked_in_every_format() {
        for (String accept : new String[] {Suite.JSON, Suite.CSV}) {
            String answer = SUITE.get(
                            "smt",
                            "consolidation",
                            "/v1/partnerships/tri-borough/views/budget?period=2016-17-P12",
                            accept)
                    .asString();
            assertThat(answer.toLowerCase(java.util.Locale.ROOT)).contains("illustrative");
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

    private static BigDecimal value(Response view, String serviceLine, String measure) {
        Object value = Suite.cell(Suite.row(view, serviceLine), measure).get("value");
        return new BigDecimal(String.valueOf(value));
    }
}
