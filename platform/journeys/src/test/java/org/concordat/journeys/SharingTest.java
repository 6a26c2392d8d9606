package org.concordat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.concordat.journeys.answers.AnswerText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What each sharing detail lets each kind of caller see, in every format. Hammersmith &amp; Fulham's lines are one per
 * detail and carry unusual amounts; Westminster has posted and has no mandate.
 */
class SharingTest {

    private static final Suite SUITE = Suite.running();
    private static final String YEAR = "2014-15";
    private static final String PERIOD = "2014-15-P06";
    private static final String WITHHELD = "3131.31";
    private static final String TOTALS = "4242.42";
    private static final String NAMED = "5353.53";
    private static final String DETAIL = "6464.64";
    private static final String WITHOUT_MANDATE = "9797.97";
    private static final String NEIGHBOUR = "1000.00";
    private static final Map<String, String> LINES = new LinkedHashMap<>();

    static {
        LINES.put("3.1.1", WITHHELD);
        LINES.put("3.3.1", TOTALS);
        LINES.put("3.4.1", NAMED);
        LINES.put("3.5.1", DETAIL);
    }

    @BeforeAll
    static void three_boroughs_post_and_two_have_mandates() {
        SUITE.adopted(
                "LBHF",
                YEAR,
                String.join(
                        ",",
                        Suite.rule("WITHHELD", "\"serviceLine\":\"3.1.1\""),
                        Suite.rule("TOTALS", "\"serviceLine\":\"3.3.1\""),
                        Suite.rule("NAMED", "\"serviceLine\":\"3.4.1\""),
                        Suite.rule("DETAIL", "\"serviceLine\":\"3.5.1\"")));
        SUITE.adopted("RBKC", YEAR, Suite.rule("NAMED", ""));
        SUITE.approved(
                "LBHF",
                PERIOD,
                LINES.entrySet().stream()
                        .map(line -> Suite.line(line.getKey(), line.getValue(), line.getValue()))
                        .collect(Collectors.joining(",")));
        String neighbour = LINES.keySet().stream()
                .map(line -> Suite.line(line, NEIGHBOUR, NEIGHBOUR))
                .collect(Collectors.joining(","));
        SUITE.approved("RBKC", PERIOD, neighbour);
        SUITE.approved("WCC", PERIOD, Suite.line("3.4.1", WITHOUT_MANDATE, WITHOUT_MANDATE));
        SUITE.awaitVersion("LBHF", PERIOD, 1);
        SUITE.awaitVersion("RBKC", PERIOD, 1);
        SUITE.awaitVersion("WCC", PERIOD, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"smt", "officer.rbkc", "finance.wcc", "auditor"})
    void the_partnership_view_shows_what_the_mandates_give_to_whoever_may_read_it(String caller) {
        String path = "/v1/partnerships/tri-borough/views/budget?period=" + PERIOD + "&include=detail";
        for (String accept : List.of(Suite.JSON, Suite.CSV, Suite.XLSX)) {
            String shown = AnswerText.of(SUITE.get(caller, "consolidation", path, accept), accept);
            assertThat(shown)
                    .as("%s to %s", accept, caller)
                    .contains(NAMED, DETAIL)
                    .doesNotContain(WITHHELD, "4131.31", WITHOUT_MANDATE, "16151.50")
                    .doesNotContainPattern("(?<![0-9])" + TOTALS);
            // The neighbour's 1000, which is shown, taken from the total leaves 4242.42. To the auditor of all three
            // that
            // tells nothing: every figure of theirs is read by that auditor anyway.
            assertThat(shown.contains("5242.42")).as(caller).isEqualTo(caller.equals("auditor"));
        }
    }

    /** Its membership ended in 2018, long before anything of this became known. */
    @Test
    void a_borough_that_has_left_reads_its_former_partners_figures_of_today_in_no_format() {
        String path = "/v1/partnerships/tri-borough/views/budget?period=" + PERIOD;
        for (String accept : List.of(Suite.JSON, Suite.CSV, Suite.XLSX)) {
            Response refused = SUITE.get("officer.lbhf", "consolidation", path, accept);
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.asString())
                    .contains("not-a-member-then", "31 March 2018")
                    .doesNotContain(NAMED, DETAIL, NEIGHBOUR);
        }
    }

    @Test
    void the_coverage_says_who_is_in_and_who_is_not_and_why() {
        Response view = SUITE.view(PERIOD, "");
        assertThat(coverage(view, "3.1.1")).containsEntry("included", List.of("RBKC"));
        assertThat(coverage(view, "3.1.1").get("withheld")).isEqualTo(List.of("LBHF", "WCC"));
        assertThat(coverage(view, "3.3.1")).containsEntry("included", List.of("LBHF", "RBKC"));
        assertThat(Suite.cell(Suite.row(view, "3.3.1"), "currentBudget").get("status"))
                .as("a total of one that opens totals alone and of one whose figure stands beside it")
                .isEqualTo("SUPPRESSED");
        assertThat(coverage(view, "3.4.1").get("withheld")).isEqualTo(List.of("WCC"));
    }

    @Test
    void each_borough_reads_all_of_its_own() {
        String path = "/v1/boroughs/LBHF/views/budget?period=" + PERIOD;
        for (String accept : List.of(Suite.JSON, Suite.CSV, Suite.XLSX)) {
            assertThat(AnswerText.of(SUITE.get("officer.lbhf", "consolidation", path, accept), accept))
                    .contains(WITHHELD, TOTALS, NAMED, DETAIL);
        }
    }

    @Test
    void an_explanation_shows_no_more_than_the_view() {
        Response view = SUITE.view(PERIOD, "");
        for (String serviceLine : LINES.keySet()) {
            Map<String, ?> cell = Suite.cell(Suite.row(view, serviceLine), "currentBudget");
            Response explained = SUITE.get("smt", "consolidation", "/v1/explanations/" + cell.get("cell"));
            assertThat(explained.statusCode()).isEqualTo(200);
            assertThat(explained.asString())
                    .doesNotContain(WITHHELD, WITHOUT_MANDATE)
                    .contains("RBKC");
            assertThat(explained.asString()).doesNotContainPattern("(?<![0-9])" + TOTALS);
        }
        Map<String, ?> own = Suite.cell(
                Suite.row(
                        SUITE.get("officer.lbhf", "consolidation", "/v1/boroughs/LBHF/views/budget?period=" + PERIOD),
                        "3.1.1"),
                "currentBudget");
        String cell = String.valueOf(own.get("cell"));
        assertThat(SUITE.get("officer.lbhf", "consolidation", "/v1/explanations/" + cell)
                        .asString())
                .contains(WITHHELD);
        assertThat(SUITE.get("smt", "consolidation", "/v1/explanations/" + cell).statusCode())
                .isEqualTo(404);
        assertThat(SUITE.get("officer.rbkc", "consolidation", "/v1/explanations/" + cell)
                        .statusCode())
                .isEqualTo(404);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> coverage(Response view, String serviceLine) {
        Object coverage =
                Suite.cell(Suite.row(view, serviceLine), "currentBudget").get("coverage");
        return (Map<String, Object>) Objects.requireNonNull(coverage);
    }
}
