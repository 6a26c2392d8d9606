package org.concordat.consolidation.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.consolidation.Api;
import org.concordat.consolidation.CouncilEvents;
import org.concordat.consolidation.Topics;
import org.concordat.consolidation.trial.MadeUpTopics;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What boroughs mean to commission, as London Borough of Hammersmith & Fulham printed it: Education Select Committee, 17
 * January 2012. Each test has boroughs of its own.
 */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
class IntentionsTest {

    private final Topics topics = new Topics();
    private final CouncilEvents council = new CouncilEvents(topics);
    private final Api api = new Api();

    @AfterEach
    void close() {
        topics.close();
    }

    @ParameterizedTest
    @CsvSource({
        "2011-12-P01, plannedSpend, COMMISSIONED, 0, 0, the paper prints 0",
        "2011-12-P12, plannedSpend, DIRECTLY_PROVIDED, 61962000, 100, the paper prints 100",
        "2012-13-P10, plannedSpend, COMMISSIONED, 2675000, 5, the paper prints 5",
        "2012-13-P10, plannedSpend, DIRECTLY_PROVIDED, 55972000, 95, the paper prints 95",
        "2013-14-P01, spanSpend, COMMISSIONED, 3526000, 6, the paper prints 6",
        "2014-15-P12, spanSpend, DIRECTLY_PROVIDED, 51602000, 94, the paper prints 94"
    })
    void the_split_of_spend_agrees_with_the_printed_table(
            String period, String measure, String model, BigDecimal pounds, int percent, String printed) {
        council.partnershipOn(List.of("3.1.1"), "meant-a", "MEA");
        Instant known = splitOfSpend("MEA");

        JsonNode row = row(own("MEA", period + "&by=deliveryModel", known), model);

        assertThat(row.at("/measures/%s/value".formatted(measure)).decimalValue())
                .isEqualByComparingTo(pounds);
        String note = measure.equals("plannedSpend") ? "percent" : "spanPercent";
        assertThat(row.at("/assessment/" + note).decimalValue()).isEqualByComparingTo(BigDecimal.valueOf(percent));
        assertThat(row.at("/assessment/%sSays".formatted(note)).asText())
                .startsWith("Worked out")
                .contains(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "2011-12-P12, plannedSpend, 61962000, 100",
        "2012-13-P12, plannedSpend, 58647000, ''",
        "2013-14-P12, spanSpend, 55128000, ''"
    })
    void the_models_come_to_the_printed_total_and_a_per_cent_that_is_not_printed_stays_unprinted(
            String period, String measure, BigDecimal pounds, String percentPrinted) {
        council.partnershipOn(List.of("3.1.1"), "meant-b", "MEB");
        Instant known = splitOfSpend("MEB");

        JsonNode view = own("MEB", period, known);

        assertThat(view.at("/totals/0/measures/%s/value".formatted(measure)).decimalValue())
                .isEqualByComparingTo(pounds);
        JsonNode line = view.at("/intentions/1");
        assertThat(new BigDecimal(line.get("totalPrinted").asText())).isEqualByComparingTo(pounds);
        assertThat(line.path("totalPercentPrinted").asText("")).isEqualTo(percentPrinted);
    }

    @Test
    void services_have_a_delivery_model_now_and_planned_ones() {
        council.partnershipOn(List.of("3.1.1"), "meant-c", "MEC");
        recorded("MEC", "SAFEGUARDING", service("Safeguarding", "DIRECTLY_PROVIDED", "DIRECTLY_PROVIDED"));
        recorded("MEC", "DISABLED", service("Disabled Children's Services", "TRI_BOROUGH", "TRI_BOROUGH"));
        Map<String, Object> transport = service("Transport", "CONTRACTED_OUT", "CONTRACTED_OUT");
        transport.put("objectives", List.of("More choice", "Lower cost"));
        transport.put("metrics", List.of(Map.of("metric", "Journeys on time", "target", "95%")));
        Instant known = recorded("MEC", "TRANSPORT", transport);

        JsonNode before = own("MEC", "2011-12-P10&by=service", known);
        JsonNode then = own("MEC", "2012-13-P10&by=deliveryModel", known);

        assertThat(before.at("/rows").findValuesAsText("title"))
                .contains("Safeguarding", "Disabled Children's Services", "Transport");
        JsonNode line = line(before, "TRANSPORT");
        assertThat(line.get("deliveredNow").asText()).isEqualTo("To be market tested");
        assertThat(line.get("planned").asText()).isEqualTo("2012-13: Contracted out; 2013-15: Contracted out");
        assertThat(line.get("objectives").asText()).isEqualTo("More choice; Lower cost");
        assertThat(line.get("metrics").asText()).isEqualTo("Journeys on time: 95%");
        assertThat(row(then, "CONTRACTED_OUT").at("/measures/services/value").asInt())
                .isEqualTo(1);
        assertThat(row(then, "DIRECTLY_PROVIDED").at("/measures/services/value").asInt())
                .isEqualTo(1);
        assertThat(row(then, "TO_BE_COMMISSIONED")
                        .at("/measures/services/value")
                        .asInt())
                .isZero();
        assertThat(then.at("/totals/0/measures/services/value").asInt()).isEqualTo(3);
        assertThat(then.at("/totals/0/measures/withoutSpend/value").asInt()).isEqualTo(3);
        assertThat(own("MEC", "2015-16-P01", known)
                        .at("/totals/0/measures/services/value")
                        .asInt())
                .as("of which nothing is said")
                .isZero();
    }

    @Test
    void a_partnership_adds_up_what_mandates_allow_and_works_the_per_cents_out_of_the_sums() {
        council.partnershipOn(List.of("3.1.1"), "meant-d", "MED", "MEE", "MEF", "MEU");
        adopted("MED", "DETAIL");
        adopted("MEE", "TOTALS");
        adopted("MEU", "TOTALS");
        spend("MED", "1000", "3000");
        spend("MEE", "45000", "10000");
        spend("MEU", "14000", "27000");
        Instant known = spend("MEF", "777777", "888888");
        String path = "/v1/partnerships/meant-d/views/intentions?period=2016-17-P06&by=deliveryModel";

        JsonNode view = api.asAt(Tokens.smt("meant-d"), path, known);

        JsonNode row = row(view, "COMMISSIONED");
        assertThat(row.at("/measures/plannedSpend/value").decimalValue()).isEqualByComparingTo("60000");
        assertThat(row.at("/measures/plannedSpend/coverage/included").toString())
                .isEqualTo("[\"MED\",\"MEE\",\"MEU\"]");
        assertThat(row.at("/measures/plannedSpend/coverage/withheld").toString())
                .isEqualTo("[\"MEF\"]");
        assertThat(row.at("/assessment/percent").asInt())
                .as("60,000 of 100,000, and no mean of 25, 82 and 34")
                .isEqualTo(60);
        assertThat(row.at("/contributions/MED/assessment/percent").asInt()).isEqualTo(25);
        assertThat(row.at("/contributions/MED/assessment/percentSays").asText())
                .contains("the paper leaves the per cent out");
        assertThat(row.at("/contributions/MEE").has("assessment"))
                .as("MEE opens sums alone")
                .isFalse();
        assertThat(view.toString()).doesNotContain("777777", "888888");
        String cell = row.at("/measures/plannedSpend/cell").asText();
        JsonNode explained = api.get(Tokens.smt("meant-d"), "/v1/explanations/" + cell, "application/json")
                .json();
        assertThat(explained.toString()).contains("commissioning-intentions", "MED", "MEE");
        String csv = api.get(Tokens.smt("meant-d"), path + "&asAt=" + known, "text/csv")
                .text();
        assertThat(csv).contains("by_delivery_model", "percent,percent_says", "Worked out: ");

        spend("MED", "9000", "3000");
        assertThat(api.get(Tokens.smt("meant-d"), path + "&asAt=" + known, "text/csv")
                        .text())
                .as("as at before")
                .isEqualTo(csv);
    }

    @Test
    void a_borough_without_intentions_is_missing_and_contracts_are_none() {
        council.partnershipOn(List.of("3.1.1"), "meant-e", "MEG");
        Instant known = new ContractEvents(topics)
                .recorded(ContractEvents.contract("MEG", "ONE").on("3.1.1").lasting("2014-10-01", "2018-03-31"));

        assertThat(own("MEG", "2016-17-P06", known)
                        .at("/totals/0/measures/services/status")
                        .asText())
                .isEqualTo("MISSING");
        assertThat(api.asAt(
                                Tokens.borough("officer", "MEG"),
                                "/v1/boroughs/MEG/views/contracts?period=2016-17-P06",
                                known)
                        .at("/totals/0/measures/contracts/value")
                        .asInt())
                .isEqualTo(1);
    }

    private Instant splitOfSpend(String borough) {
        return recorded(
                borough,
                "SPEND-BY-DELIVERY-MODEL",
                new LinkedHashMap<>(Map.of(
                        "service",
                        "Children's Services",
                        "unit",
                        "GBP",
                        "spend",
                        List.of(
                                spent("2011-12", "COMMISSIONED", "0", "0"),
                                spent("2011-12", "DIRECTLY_PROVIDED", "61962000", "100"),
                                spent("2012-13", "COMMISSIONED", "2675000", "5"),
                                spent("2012-13", "DIRECTLY_PROVIDED", "55972000", "95"),
                                spent("2013-15", "COMMISSIONED", "3526000", "6"),
                                spent("2013-15", "DIRECTLY_PROVIDED", "51602000", "94")),
                        "totals",
                        List.of(
                                total("2011-12", "61962000", "100"),
                                total("2012-13", "58647000", ""),
                                total("2013-15", "55128000", "")))));
    }

    private Instant spend(String borough, String commissioned, String direct) {
        return recorded(
                borough,
                "SPEND",
                new LinkedHashMap<>(Map.of(
                        "service",
                        "Children's Services",
                        "serviceLine",
                        "3.1.1",
                        "unit",
                        "GBP",
                        "spend",
                        List.of(
                                spent("2016-17", "COMMISSIONED", commissioned, ""),
                                spent("2016-17", "DIRECTLY_PROVIDED", direct, "")))));
    }

    private static Map<String, Object> service(String title, String next, String later) {
        return new LinkedHashMap<>(Map.of(
                "service",
                title,
                "models",
                List.of(
                        Map.of(
                                "years",
                                "2011-12",
                                "model",
                                title.equals("Transport") ? "TO_BE_MARKET_TESTED" : "DIRECTLY_PROVIDED"),
                        Map.of("years", "2012-13", "model", next),
                        Map.of("years", "2013-15", "model", later))));
    }

    private static Map<String, Object> spent(String years, String model, String pounds, String percent) {
        Map<String, Object> spent = total(years, pounds, percent);
        spent.put("model", model);
        return spent;
    }

    private static Map<String, Object> total(String years, String pounds, String percent) {
        Map<String, Object> total =
                new LinkedHashMap<>(Map.of("years", years, "amount", new BigDecimal(pounds).setScale(2)));
        if (!percent.isEmpty()) {
            total.put("percent", new BigDecimal(percent));
        }
        return total;
    }

    private Instant recorded(String borough, String reference, Map<String, Object> says) {
        Map<String, Object> data = new LinkedHashMap<>(Map.of(
                "intention",
                reference,
                "version",
                1,
                "borough",
                borough,
                "proposedBy",
                "finance",
                "proposedAt",
                "2012-01-17T09:30:00Z",
                "printedUnit",
                "GBP_THOUSAND"));
        data.putAll(says);
        return topics.append(
                        "concordat.contracts.intention-recorded.v1",
                        "%s/commissioning-intentions/%s".formatted(borough, reference),
                        borough,
                        data)
                .knownAt();
    }

    private void adopted(String borough, String detail) {
        council.adopted(borough, "meant-d", "CONTRACT", detail);
    }

    private JsonNode own(String borough, String period, Instant known) {
        return api.asAt(
                Tokens.borough("officer", borough),
                "/v1/boroughs/" + borough + "/views/intentions?period=" + period,
                known);
    }

    private static JsonNode line(JsonNode view, String reference) {
        for (JsonNode line : view.get("intentions")) {
            if (line.get("intention").asText().equals(reference)) {
                return line;
            }
        }
        throw new AssertionError("no intention " + reference + " in " + view);
    }

    private static JsonNode row(JsonNode view, String key) {
        for (JsonNode row : view.get("rows")) {
            if (row.path(view.path("by").asText("serviceLine")).asText().equals(key)) {
                return row;
            }
        }
        throw new AssertionError("no row " + key + " in " + view);
    }
}
