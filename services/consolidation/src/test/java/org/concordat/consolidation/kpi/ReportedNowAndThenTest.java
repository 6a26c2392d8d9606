package org.concordat.consolidation.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.kpi.KpiEvents.result;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.concordat.consolidation.Api;
import org.concordat.consolidation.CouncilEvents;
import org.concordat.consolidation.Topics;
import org.concordat.consolidation.trial.MadeUpTopics;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Scorecards of what is reported when there is something to report, with a long history. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
class ReportedNowAndThenTest {

    private final Topics topics = new Topics();
    private final CouncilEvents council = new CouncilEvents(topics);
    private final Api api = new Api();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void a_row_holds_the_four_latest_of_many_and_an_older_part_keeps_its_own() {
        String kpi = "NOW-THA";
        KpiEvents kpis = partnership("then-a", "THA");
        kpis.approved(
                "THA",
                "2010-11-P01",
                1,
                on(kpi, "2010-04-15", 1, "Closed team"),
                on(kpi, "2010-04-16", 2, "Closed team"));
        kpis.approved("THA", "2014-15-P12", 1, monthly(kpi, "2012-04-01", 36));
        kpis.approved("THA", "2016-17-P02", 1, on(kpi, "2016-05-31", 500, ""), on(kpi, "2015-04-15", 400, ""));
        Instant known = kpis.approved("THA", "2016-17-P03", 1, on(kpi, "2016-06-24", 600, ""));

        JsonNode row = own("THA", "2016-17-P03", known);

        assertThat(figures(row)).containsExactly("600", "500", "400", "36");
        assertThat(row.get("span").asText()).isEqualTo("2016-06-24");
        assertThat(row.at("/lines").findValuesAsText("team"))
                .as("the detail of a team that reported six years ago")
                .contains("Closed team");
        assertThat(figures(own("THA", "2016-17-P02", known))).containsExactly("500", "400", "36", "35");
        assertThat(figures(own("THA", "2012-13-P03", known)))
                .as("of what had ended by then")
                .containsExactly("3", "2", "1", "");
    }

    @Test
    void as_at_a_moment_before_most_was_known_the_earlier_results_are_found() {
        String kpi = "NOW-THB";
        KpiEvents kpis = partnership("then-b", "THB");
        Instant early = kpis.approved(
                "THB",
                "2010-11-P01",
                1,
                on(kpi, "2010-04-01", 1, ""),
                on(kpi, "2010-04-02", 2, ""),
                on(kpi, "2010-04-03", 3, ""));
        Instant late = kpis.approved("THB", "2016-17-P12", 1, monthly(kpi, "2013-04-01", 48));

        assertThat(figures(own("THB", "2016-17-P12", early))).containsExactly("3", "2", "1", "");
        assertThat(figures(own("THB", "2016-17-P12", late))).containsExactly("48", "47", "46", "45");
        assertThat(figures(own("THB", "2013-14-P01", late))).containsExactly("1", "3", "2", "1");
    }

    @Test
    void a_restated_return_takes_its_former_results_away() {
        String kpi = "NOW-THC";
        KpiEvents kpis = partnership("then-c", "THC");
        kpis.approved("THC", "2014-15-P12", 1, monthly(kpi, "2012-04-01", 36));
        Instant known = kpis.approved("THC", "2014-15-P12", 2, on(kpi, "2012-04-01", 7, ""));

        assertThat(figures(own("THC", "2014-15-P12", known))).containsExactly("7", "", "", "");
    }

    private KpiEvents partnership(String code, String borough) {
        council.partnershipOn(List.of("3.1.1"), code, borough);
        KpiEvents kpis = new KpiEvents(topics, code);
        kpis.defined("NOW-" + borough, Map.of("unit", "COUNT", "combining", "NOT_AT_ALL", "frequency", "AS_AT_DAY"));
        return kpis;
    }

    private static Map<String, Object> on(String kpi, String day, int value, String team) {
        return team.isEmpty() ? result(kpi, day, "value", value) : result(kpi, day, "value", value, "team", team);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object>[] monthly(String kpi, String first, int months) {
        LocalDate from = LocalDate.parse(first);
        return IntStream.range(0, months)
                .mapToObj(month -> on(kpi, from.plusMonths(month).toString(), month + 1, ""))
                .toArray(Map[]::new);
    }

    private JsonNode own(String borough, String period, Instant known) {
        return api.asAt(
                        Tokens.borough("officer", borough),
                        "/v1/boroughs/" + borough + "/views/kpis?include=detail&period=" + period,
                        known)
                .at("/rows/0");
    }

    /** Latest first; empty where there is none. */
    private static List<String> figures(JsonNode row) {
        List<String> figures = new ArrayList<>();
        for (String measure : List.of("result", "previous", "secondPrevious", "thirdPrevious")) {
            figures.add(row.at("/measures/" + measure + "/value").asText(""));
        }
        return figures;
    }
}
