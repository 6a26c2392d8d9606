package org.concordat.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.MadeUpReturns.indicator;
import static org.concordat.consolidation.MadeUpReturns.sum;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import org.concordat.consolidation.trial.MadeUpTopics;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A table that no code but its own package knows, from its topic to every answer. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
class MadeUpDomainsTest {

    private static final String MAY = "2016-17-P02";
    private static final String TRIAL = "concordat.trial";

    private final Topics topics = new Topics();
    private final CouncilEvents council = new CouncilEvents(topics);
    private final Api api = new Api();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void two_topics_with_the_same_aggregate_and_versions_both_arrive() {
        partnership("made-a", "YAA");
        new BudgetReturns(topics, "YAA", MAY).approved(1, "10.00");
        Instant known = visits("YAA", 1, 10, 8, "3.5");

        JsonNode report = api.asAt(Tokens.auditor("YAA"), "/v1/reconciliation?borough=YAA", known);

        assertThat(report.get("clean").asBoolean()).as(report.toPrettyString()).isTrue();
        assertThat(report.get("returns").findValuesAsText("domain")).containsExactly("BUDGET", "PLANS");
        assertThat(report.get("returns").findValuesAsText("aggregateVersion")).containsExactly("1", "1");
        String finance = Tokens.borough("finance", "YAA");
        assertThat(api.asAt(finance, "/v1/boroughs/YAA/views/budget?period=" + MAY, known)
                        .at("/rows/0/measures/currentBudget/value")
                        .decimalValue())
                .isEqualByComparingTo("10");
        JsonNode trial = api.asAt(finance, "/v1/boroughs/YAA/views/trial?period=" + MAY, known);
        assertThat(trial.at("/rows/0/measures/cases/value").asInt()).isEqualTo(10);
        assertThat(trial.at("/rows/0/measures/inTime/value").decimalValue()).isEqualByComparingTo("80.0");
        assertThat(trial.at("/rows/0/measures/rating/value").decimalValue()).isEqualByComparingTo("3.5");
        assertThat(trial.at("/rows/1/measures/cases/status").asText())
                .as("a figure is expected for every row")
                .isEqualTo("MISSING");
    }

    @Test
    void a_partnership_adds_numerators_and_denominators_and_combines_no_rating() {
        partnership("made-b", "YBA", "YBB", "YBC", "YBD");
        council.adopted("YBA", "made-b", "PLANS", "NAMED");
        council.adopted("YBB", "made-b", "PLANS", "TOTALS");
        council.adopted("YBD", "made-b", "PLANS", "TOTALS");
        visits("YBA", 1, 10, 9, "3.5");
        visits("YBB", 1, 990, 495, "1.25");
        visits("YBD", 1, 500, 252, "2.5");
        Instant known = visits("YBC", 1, 777, 777, "777.77");
        String smt = Tokens.smt("made-b");
        String path = "/v1/partnerships/made-b/views/trial?period=" + MAY;

        JsonNode visits = api.asAt(smt, path, known).at("/rows/0");

        JsonNode inTime = visits.at("/measures/inTime");
        assertThat(inTime.get("value").decimalValue())
                .as("(9 + 495 + 252) of (10 + 990 + 500)")
                .isEqualByComparingTo("50.4");
        assertThat(inTime.get("numerator").asInt()).isEqualTo(756);
        assertThat(inTime.get("coverage").toString())
                .isEqualTo("{\"included\":[\"YBA\",\"YBB\",\"YBD\"],\"withheld\":[\"YBC\"],\"missing\":[]}");
        assertThat(visits.at("/measures/cases/value").asInt()).isEqualTo(1500);
        assertThat(visits.at("/measures/rating/status").asText()).isEqualTo("NOT_COMBINABLE");
        assertThat(visits.at("/measures/rating/value").isNull()).isTrue();
        assertThat(visits.at("/contributions/YBA/measures/rating/value").decimalValue())
                .isEqualByComparingTo("3.5");
        assertThat(visits.at("/contributions/YBB/measures/cases/status").asText())
                .isEqualTo("WITHHELD");
        String csv = api.get(smt, path + "&asAt=" + known, "text/csv").text();
        assertThat(csv).contains("in_time,in_time_numerator,in_time_denominator,rating", "50.4,756,1500,[z]");
        assertThat(csv).doesNotContain("777.77");
        assertThat(api.get(smt, path + "&format=xlsx&asAt=" + known, "*/*").text())
                .startsWith("PK");
    }

    @Test
    void the_same_moment_is_answered_with_the_same_bytes_after_a_restatement() {
        partnership("made-c", "YCA");
        council.adopted("YCA", "made-c", "PLANS", "NAMED");
        Instant first = visits("YCA", 1, 10, 9, "3.5");
        String path = "/v1/partnerships/made-c/views/trial?period=" + MAY + "&asAt=";
        String smt = Tokens.smt("made-c");
        api.asAt(smt, "/v1/partnerships/made-c/views/trial?period=" + MAY, first);
        String then = api.get(smt, path + first).text();
        Instant second = new MadeUpReturns(topics, TRIAL, "YCA", MAY)
                .approved(
                        2,
                        List.of(sum("cases", 1, "11"), sum("inTime", 1, "9/11"), sum("rating", 1, "3.5")),
                        indicator(1, "VISITS", 11, 9, 11, "3.5"))
                .knownAt();

        assertThat(api.asAt(smt, "/v1/partnerships/made-c/views/trial?period=" + MAY, second)
                        .at("/rows/0/measures/cases/value")
                        .asInt())
                .isEqualTo(11);
        assertThat(api.get(smt, path + first).text()).isEqualTo(then);
    }

    @Test
    void a_cell_is_explained_to_each_audience_as_it_would_be_answered() {
        partnership("made-d", "YDA", "YDB");
        council.adopted("YDA", "made-d", "PLANS", "NAMED");
        Instant known = visits("YDA", 1, 10, 9, "3.5");
        JsonNode view = api.asAt(Tokens.smt("made-d"), "/v1/partnerships/made-d/views/trial?period=" + MAY, known);
        String cell = view.at("/rows/0/measures/inTime/cell").asText();
        String partners = api.asAt(
                        Tokens.borough("officer", "YDB"), "/v1/partnerships/made-d/views/trial?period=" + MAY, known)
                .at("/rows/0/measures/inTime/cell")
                .asText();

        JsonNode explanation =
                api.get(Tokens.smt("made-d"), "/v1/explanations/" + cell).json();

        assertThat(explanation.at("/numerator").asInt()).isEqualTo(9);
        assertThat(explanation.at("/cell").asText()).isEqualTo(cell);
        assertThat(explanation.at("/boroughs/0/rule/pointer").asText()).isEqualTo("/sharing/0");
        assertThat(partners).as("another audience, another name").isNotEqualTo(cell);
        assertThat(api.get(Tokens.smt("made-d"), "/v1/explanations/" + partners)
                        .json()
                        .at("/cell")
                        .asText())
                .as("answered for the one who asks")
                .isEqualTo(cell);
        assertThat(api.get(Tokens.borough("officer", "YDX"), "/v1/explanations/" + cell)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_view_that_there_is_not_is_not_found() {
        assertThat(api.get(Tokens.borough("officer", "YFA"), "/v1/boroughs/YFA/views/weather?period=" + MAY)
                        .status())
                .isEqualTo(404);
    }

    private Instant visits(String borough, int version, int cases, int inTime, String rating) {
        return new MadeUpReturns(topics, TRIAL, borough, MAY)
                .approved(
                        version,
                        List.of(
                                sum("cases", 1, Integer.toString(cases)),
                                sum("inTime", 1, inTime + "/" + cases),
                                sum("rating", 1, rating)),
                        indicator(1, "VISITS", cases, inTime, cases, rating))
                .knownAt();
    }

    private void partnership(String code, String... boroughs) {
        council.partnershipOn(List.of("3.1.1"), code, boroughs);
    }
}
