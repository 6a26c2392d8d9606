package org.concordat.consolidation.savings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concordat.consolidation.Api;
import org.concordat.consolidation.CouncilEvents;
import org.concordat.consolidation.Topics;
import org.concordat.consolidation.savings.DeliveryReturns.Line;
import org.concordat.consolidation.trial.MadeUpTopics;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From the topic to the views of savings, over real servers. Each test has boroughs of its own. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
class SavingsViewsTest {

    private static final String OUTTURN = "2016-17-P13";
    private static final String SECRET = "7770001.11";

    private final Topics topics = new Topics();
    private final CouncilEvents council = new CouncilEvents(topics);
    private final Api api = new Api();

    @AfterEach
    void close() {
        topics.close();
    }

    /** Westminster City Council, Children's Services Business Plan 2017/18: its savings of 2016/17, in pounds. */
    @Test
    void the_printed_total_of_a_boroughs_savings_is_that_of_its_view() {
        partnership("saved-a", "SAA");
        Instant known = new DeliveryReturns(topics, "SAA", OUTTURN)
                .approved(
                        1,
                        printed("Commissioning contracts", "564000"),
                        printed("Commissioning restructure", "154000"),
                        printed("Early Help - Children's Transformation", "1388000"),
                        printed("Education", "60000"),
                        printed("Finance & Resources", "100000"),
                        printed("Focus on Practice", "245000"),
                        printed("Other family services Savings", "200000"))
                .knownAt();
        String finance = Tokens.borough("finance", "SAA");

        JsonNode view = api.asAt(finance, own("SAA"), known);

        JsonNode total = view.at("/totals/0");
        assertThat(total.at("/fund").asText()).isEqualTo("GENERAL_FUND");
        assertThat(value(total, "target")).isEqualByComparingTo("2711000");
        assertThat(value(total, "delivered")).isEqualByComparingTo("2711000");
        assertThat(value(total, "gap")).isEqualByComparingTo("0");
        assertThat(total.at("/measures/gap/word").asText()).isEqualTo("on target");
        assertThat(total.at("/measures/atRisk/status").asText())
                .as("nobody reported it, and missing is not zero")
                .isEqualTo("MISSING");
        assertThat(view.at("/initiatives")).hasSize(7);
        assertThat(view.at("/initiatives/2/initiativeTitle").asText())
                .isEqualTo("Title of Early Help - Children's Transformation");
        String millions = api.get(finance, own("SAA") + "&unit=GBP_THOUSAND&asAt=" + known, "text/csv")
                .text();
        assertThat(millions).contains("TOTAL,\"Total, General fund\",0,yes,ALL,BOROUGH,SAA,,,,,,,2711,2711,");
        for (String format : List.of("xlsx", "ods")) {
            assertThat(api.get(finance, own("SAA") + "&format=" + format + "&asAt=" + known, "*/*")
                            .text())
                    .startsWith("PK");
        }
        JsonNode report = api.asAt(Tokens.auditor("SAA"), "/v1/reconciliation?borough=SAA", known);
        assertThat(report.get("clean").asBoolean()).as(report.toPrettyString()).isTrue();
        assertThat(report.at("/returns/0/domain").asText()).isEqualTo("SAVINGS");
        assertThat(api.asAt(finance, "/v1/boroughs/SAA/returns-status?domain=SAVINGS&financialYear=2016-17", known)
                        .toString())
                .contains("APPROVED");
    }

    @Test
    void with_and_without_the_ring_fenced_grant_are_totals_that_cast() {
        partnership("saved-b", "SBA");
        Instant known = new DeliveryReturns(topics, "SBA", OUTTURN)
                .approved(
                        1,
                        Line.of("A").on("3.1.1").figure("target", "100").figure("forecast", "70"),
                        Line.of("B")
                                .on("3.1.2")
                                .additional()
                                .figure("target", "40")
                                .figure("forecast", "45"),
                        Line.of("C").ofDsg().figure("target", "30").figure("forecast", "30"))
                .knownAt();

        JsonNode totals =
                api.asAt(Tokens.borough("officer", "SBA"), own("SBA"), known).at("/totals");

        assertThat(totals.findValuesAsText("title"))
                .containsExactly("Total, General fund", "Total, Dedicated Schools Grant", "Grand total");
        assertThat(value(totals.get(0), "target")).isEqualByComparingTo("140");
        assertThat(value(totals.get(1), "target")).isEqualByComparingTo("30");
        assertThat(value(totals.get(2), "target")).isEqualByComparingTo("170");
        assertThat(value(totals.get(0), "gap")).isEqualByComparingTo("25");
        assertThat(totals.at("/0/measures/gap/word").asText()).isEqualTo("shortfall");
        assertThat(totals.at("/0/measures/gap/favourable").asBoolean()).isFalse();
        assertThat(totals.at("/0/byClass/ADDITIONAL/gap/value").decimalValue()).isEqualByComparingTo("-5");
        assertThat(totals.at("/0/byClass/ADDITIONAL/gap/word").asText()).isEqualTo("over-delivery");
    }

    @Test
    void an_initiative_shows_by_itself_where_everything_of_it_may_be_seen_and_counts_in_sums_otherwise() {
        partnership("saved-c", "SCA", "SCB", "SCC", "SCD");
        adopted("SCA", "saved-c", Map.of("detail", "NAMED"), Map.of("serviceLine", "3.1.1", "detail", "DETAIL"));
        adopted("SCB", "saved-c", Map.of("detail", "TOTALS"));
        adopted("SCD", "saved-c", Map.of("detail", "TOTALS"));
        new DeliveryReturns(topics, "SCA", OUTTURN)
                .approved(
                        1,
                        Line.of("OPEN").on("3.1.1").figure("target", "100").with("assurance", "AT_RISK"),
                        Line.of("NAMED").on("3.1.2").figure("target", "60").with("assurance", "ASSURED"));
        new DeliveryReturns(topics, "SCB", OUTTURN)
                .approved(
                        1,
                        Line.of("HIDDEN").on("3.1.1").figure("target", "20000").with("assurance", "AT_RISK"),
                        Line.of("OPEN").on("3.1.1").figure("target", "1000").with("assurance", "AT_RISK"));
        new DeliveryReturns(topics, "SCD", OUTTURN)
                .approved(
                        1,
                        Line.of("HIDDEN").on("3.1.1").figure("target", "30000").with("assurance", "AT_RISK"));
        Instant known = new DeliveryReturns(topics, "SCC", OUTTURN)
                .approved(1, Line.of("SECRET").on("3.1.1").figure("target", SECRET))
                .knownAt();
        String smt = Tokens.smt("saved-c");
        String path = "/v1/partnerships/saved-c/views/savings?period=" + OUTTURN;

        JsonNode view = api.asAt(smt, path, known);
        assertThat(view.at("/initiatives").findValuesAsText("initiative")).containsExactly("OPEN");
        assertThat(value(row(view, "serviceLine", "3.1.1"), "target"))
                .as("100, and 51,000 of the two that allow totals")
                .isEqualByComparingTo("51100");

        JsonNode by = api.asAt(smt, path + "&by=initiative", known);
        assertThat(by.at("/by").asText()).isEqualTo("initiative");
        assertThat(by.at("/rows").findValuesAsText("initiative"))
                .contains("OPEN")
                .doesNotContain("HIDDEN", "NAMED");
        JsonNode open = row(by, "initiative", "OPEN");
        assertThat(value(open, "target"))
                .as("what SCB has of it is among all others")
                .isEqualByComparingTo("100");
        assertThat(open.at("/measures/target/coverage").toString())
                .isEqualTo("{\"included\":[\"SCA\"],\"withheld\":[\"SCB\",\"SCC\",\"SCD\"],\"missing\":[]}");
        assertThat(value(row(by, "initiative", ""), "target"))
                .as("60 of SCA, 21,000 of SCB and 30,000 of SCD")
                .isEqualByComparingTo("51060");
        assertThat(value(by.at("/totals/0"), "target")).isEqualByComparingTo("51160");

        JsonNode assurance = api.asAt(smt, path + "&by=assurance", known);
        assertThat(value(row(assurance, "assurance", "AT_RISK"), "target")).isEqualByComparingTo("51100");
        assertThat(value(row(assurance, "assurance", "ASSURED"), "target")).isEqualByComparingTo("60");
        assertThat(row(assurance, "assurance", "AT_RISK")
                        .at("/contributions/SCB/measures/target/status")
                        .asText())
                .isEqualTo("WITHHELD");
        for (String breakdown : List.of("serviceLine", "initiative", "class", "assurance", "borough")) {
            for (String accept : List.of("application/json", "text/csv")) {
                assertThat(api.get(smt, path + "&by=" + breakdown + "&asAt=" + known, accept)
                                .text())
                        .as(breakdown)
                        .contains("51160.00")
                        .doesNotContain(SECRET, "SECRET", "HIDDEN");
            }
        }
    }

    @Test
    void a_cell_of_a_breakdown_is_explained_as_it_is_answered() {
        partnership("saved-d", "SDA", "SDB");
        adopted("SDA", "saved-d", Map.of("detail", "DETAIL"));
        adopted("SDB", "saved-d", Map.of("detail", "NAMED"));
        new DeliveryReturns(topics, "SDA", OUTTURN)
                .approved(
                        1,
                        Line.of("ONE").on("3.1.1").figure("target", "100").with("assurance", "AT_RISK"),
                        Line.of("TWO").on("3.1.2").figure("target", "11").with("assurance", "AT_RISK"));
        Instant known = new DeliveryReturns(topics, "SDB", OUTTURN)
                .approved(1, Line.of("X").on("3.1.1").figure("target", "5").with("assurance", "AT_RISK"))
                .knownAt();
        String smt = Tokens.smt("saved-d");
        String path = "/v1/partnerships/saved-d/views/savings?by=assurance&serviceLine=3.1.1&period=" + OUTTURN;

        JsonNode row = row(api.asAt(smt, path, known), "assurance", "AT_RISK");
        JsonNode explanation = api.get(
                        smt,
                        "/v1/explanations/" + row.at("/measures/target/cell").asText())
                .json();

        assertThat(value(row, "target")).as("limited to 3.1.1").isEqualByComparingTo("105");
        assertThat(explanation.at("/value").decimalValue()).isEqualByComparingTo("105");
        assertThat(explanation.at("/assurance").asText()).isEqualTo("AT_RISK");
        assertThat(explanation.at("/formula").asText()).contains("Target of AT_RISK At risk");
        assertThat(explanation.at("/boroughs/0/lines")).hasSize(1);
        assertThat(explanation.at("/boroughs/0/lines/0/initiative").asText()).isEqualTo("ONE");
        assertThat(explanation.at("/boroughs/1/lines").isMissingNode())
                .as("NAMED goes down to no initiative")
                .isTrue();
        String total =
                api.asAt(smt, path, known).at("/totals/0/measures/target/cell").asText();
        assertThat(api.get(smt, "/v1/explanations/" + total).json().at("/value").decimalValue())
                .isEqualByComparingTo("105");
    }

    @Test
    void the_same_moment_is_answered_with_the_same_bytes_and_what_became_of_it_is_told() {
        partnership("saved-e", "SEA");
        adopted("SEA", "saved-e", Map.of("detail", "DETAIL"));
        DeliveryReturns outturn = new DeliveryReturns(topics, "SEA", OUTTURN);
        Instant first = outturn.approved(
                        1, Line.of("A").on("3.1.1").figure("forecast", "10").with("assurance", "AT_RISK"))
                .knownAt();
        String smt = Tokens.smt("saved-e");
        String path = "/v1/partnerships/saved-e/views/savings?by=assurance&period=" + OUTTURN;
        api.asAt(smt, path, first);
        String then = api.get(smt, path + "&asAt=" + first).text();
        Instant second = outturn.approved(
                        2, Line.of("A").on("3.1.1").figure("forecast", "12").with("assurance", "ASSURED"))
                .knownAt();
        api.asAt(smt, path, second);

        assertThat(api.get(smt, path + "&asAt=" + first).text()).isEqualTo(then);
        JsonNode changes = api.get(
                        smt,
                        "/v1/partnerships/saved-e/views/savings/comparison?by=assurance&period=" + OUTTURN + "&from="
                                + first + "&to=" + second)
                .json();
        assertThat(changes.at("/by").asText()).isEqualTo("assurance");
        assertThat(changes.at("/changes").findValuesAsText("assurance")).contains("AT_RISK", "ASSURED");
    }

    @Test
    void what_rows_cannot_be_is_refused_in_words() {
        partnership("saved-f", "SFA");
        String finance = Tokens.borough("finance", "SFA");

        Api.Answer unknown = api.get(finance, own("SFA") + "&by=mood");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.json().at("/detail").asText()).contains("mood", "assurance");
        assertThat(api.get(finance, "/v1/boroughs/SFA/views/budget?by=assurance&period=" + OUTTURN)
                        .status())
                .as("budgets have no other rows")
                .isEqualTo(400);
    }

    private static Line printed(String title, String pounds) {
        return Line.of(title)
                .figure("target", pounds)
                .figure("delivered", pounds)
                .figure("forecast", pounds)
                .figure("inYearPressure", "0");
    }

    private static String own(String borough) {
        return "/v1/boroughs/%s/views/savings?period=%s".formatted(borough, OUTTURN);
    }

    private static BigDecimal value(JsonNode row, String measure) {
        return row.at("/measures/%s/value".formatted(measure)).decimalValue();
    }

    private static JsonNode row(JsonNode view, String key, String code) {
        for (JsonNode row : view.at("/rows")) {
            if (row.at("/" + key).asText().equals(code)
                    && row.at("/fund").asText().equals("GENERAL_FUND")) {
                return row;
            }
        }
        throw new AssertionError("no row " + code + " in " + view.toPrettyString());
    }

    private void partnership(String code, String... boroughs) {
        council.partnershipOn(List.of("3.1.1", "3.1.2"), code, boroughs);
    }

    @SafeVarargs
    private void adopted(String borough, String partnership, Map<String, Object>... rules) {
        council.adopted(
                borough,
                partnership,
                Stream.of(rules)
                        .map(rule -> {
                            Map<String, Object> ofSavings = new HashMap<>(rule);
                            ofSavings.put("domain", "SAVINGS");
                            return ofSavings;
                        })
                        .toList());
    }
}
