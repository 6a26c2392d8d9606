package org.concordat.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.concordat.consolidation.trial.MadeUpTopics;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From the topics to the budget views, over real servers. Each test has boroughs of its own. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
class ViewsTest {

    private static final String MAY = "2016-17-P02";
    private static final String SECRET = "7770001.11";

    private final Topics topics = new Topics();
    private final CouncilEvents council = new CouncilEvents(topics);
    private final Api api = new Api();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void a_partnership_sees_what_the_mandates_in_force_let_it_see() {
        partnership("views-a", "VAA", "VAB", "VAC", "VAD");
        council.adopted("VAA", "views-a", "NAMED");
        council.adopted("VAB", "views-a", "TOTALS");
        council.adopted("VAD", "views-a", "TOTALS");
        approve("VAA", "100.00", "0.50");
        approve("VAB", SECRET);
        approve("VAD", "2000000.00");
        Instant known = approve("VAC", SECRET);

        JsonNode view = api.asAt(Tokens.smt("views-a"), view("views-a"), known);

        JsonNode total = view.at("/rows/0/measures/currentBudget");
        assertThat(view.at("/rows/0/serviceLine").asText()).isEqualTo("3.1");
        assertThat(total.at("/value").decimalValue()).isEqualByComparingTo("9770101.61");
        assertThat(total.at("/coverage").toString())
                .isEqualTo("{\"included\":[\"VAA\",\"VAB\",\"VAD\"],\"withheld\":[\"VAC\"],\"missing\":[]}");
        assertThat(view.at("/rows/0/measures/actualToDate/status").asText())
                .as("nobody reported it")
                .isEqualTo("MISSING");
        assertThat(view.at("/rows/0/contributions/VAA/measures/currentBudget/value")
                        .decimalValue())
                .isEqualByComparingTo("100.50");
        assertThat(view.at("/rows/0/contributions/VAB/measures/currentBudget/status")
                        .asText())
                .isEqualTo("WITHHELD");
        assertThat(view.at("/mandates")).hasSize(3);
        assertThat(view.toString()).doesNotContain(SECRET);
        for (String accept : List.of("text/csv", "application/json")) {
            assertThat(api.get(Tokens.smt("views-a"), view("views-a") + "&asAt=" + known, accept)
                            .text())
                    .contains("9770101.61")
                    .doesNotContain(SECRET);
        }
    }

    @Test
    void the_same_moment_is_answered_with_the_same_bytes_for_ever() {
        partnership("views-b", "VBA");
        council.adopted("VBA", "views-b", "DETAIL");
        BudgetReturns may = new BudgetReturns(topics, "VBA", MAY);
        may.submitted(1, "10.00");
        Instant first = may.approved(1, "10.00").knownAt();
        String then = bytes("views-b", first);
        may.submitted(2, "1212.00");
        Instant second = may.approved(2, "1212.00").knownAt();
        String restated = bytes("views-b", second);
        Instant withdrawn = topics.append(council.withdrawal("VBA")).knownAt();

        assertThat(bytes("views-b", withdrawn)).doesNotContain("1212.00").contains("\"withheld\":[\"VBA\"]");
        assertThat(bytes("views-b", second))
                .isEqualTo(restated)
                .contains("1212.00")
                .contains("\"restated\":[{\"borough\":\"VBA\",\"version\":2");
        assertThat(bytes("views-b", first)).isEqualTo(then).contains("10.00");
    }

    @Test
    void a_submitted_return_counts_only_where_it_is_asked_for() {
        partnership("views-c", "VCA");
        council.adopted("VCA", "views-c", "NAMED");
        Instant submitted =
                new BudgetReturns(topics, "VCA", MAY).submitted(1, "31.00").knownAt();
        String token = Tokens.smt("views-c");

        assertThat(api.asAt(token, view("views-c"), submitted)
                        .at("/rows/0/measures/currentBudget/status")
                        .asText())
                .isEqualTo("MISSING");
        JsonNode cell = api.asAt(token, view("views-c") + "&include=provisional", submitted)
                .at("/rows/0/measures/currentBudget");
        assertThat(cell.at("/status").asText()).isEqualTo("PROVISIONAL");
        assertThat(cell.at("/value").decimalValue()).isEqualByComparingTo("31");
    }

    @Test
    void a_cell_is_explained_to_those_who_may_see_it() {
        partnership("views-d", "VDA", "VDB");
        council.adopted("VDA", "views-d", "NAMED");
        Instant known = approve("VDA", "10.00");
        String smt = Tokens.smt("views-d");
        String cell = api.asAt(smt, view("views-d"), known)
                .at("/rows/0/measures/currentBudget/cell")
                .asText();
        String own = api.asAt(Tokens.borough("finance", "VDA"), "/v1/boroughs/VDA/views/budget?period=" + MAY, known)
                .at("/rows/0/measures/currentBudget/cell")
                .asText();

        JsonNode explanation = api.get(smt, "/v1/explanations/" + cell).json();
        assertThat(explanation.at("/value").decimalValue()).isEqualByComparingTo("10");
        assertThat(explanation.at("/boroughs/0/return/version").asInt()).isEqualTo(1);
        assertThat(explanation.at("/boroughs/0/rule/pointer").asText()).isEqualTo("/sharing/0");
        assertThat(explanation.at("/boroughs/1/part").asText()).isEqualTo("WITHHELD");
        assertThat(api.get(smt, "/v1/explanations/" + own).status()).isEqualTo(404);
        assertThat(api.get(Tokens.borough("finance", "VDA"), "/v1/explanations/" + own)
                        .status())
                .isEqualTo(200);
        assertThat(api.get(Tokens.borough("finance", "VDX"), "/v1/explanations/" + cell)
                        .status())
                .isEqualTo(404);
        char mistyped = cell.charAt(10) == 'A' ? 'B' : 'A';
        assertThat(api.get(smt, "/v1/explanations/" + cell.substring(0, 10) + mistyped + cell.substring(11))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_view_exists_only_for_those_who_belong_to_it() {
        partnership("views-e", "VEA");
        Instant known = approve("VEA", "10.00");
        String asAt = "&asAt=" + known;
        String own = "/v1/boroughs/VEA/views/budget?period=" + MAY + asAt;

        assertThat(api.get(Tokens.borough("officer", "VEA"), own).status()).isEqualTo(200);
        assertThat(api.get(Tokens.borough("officer", "VEX"), own).status()).isEqualTo(404);
        assertThat(api.get(Tokens.smt("views-e"), own).status()).isEqualTo(404);
        assertThat(api.get(Tokens.administrator(), own).status()).isIn(403, 404);
        String shared = view("views-e") + asAt;
        assertThat(api.get(Tokens.borough("officer", "VEA"), shared).status()).isEqualTo(200);
        assertThat(api.get(Tokens.borough("officer", "VEX"), shared).status()).isEqualTo(404);
        assertThat(api.get(Tokens.smt("views-other"), shared).status()).isEqualTo(404);
        assertThat(api.get(Tokens.administrator(), shared).status()).isEqualTo(404);
    }

    @Test
    void an_answer_that_is_known_is_not_sent_again() throws IOException, InterruptedException {
        partnership("views-f", "VFA");
        council.adopted("VFA", "views-f", "NAMED");
        Instant known = approve("VFA", "10.00");
        String path = view("views-f") + "&asAt=" + known;
        String token = Tokens.smt("views-f");
        HttpResponse<String> first = api.client()
                .send(api.request(token, path, "application/json").build(), HttpResponse.BodyHandlers.ofString());
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = api.client()
                .send(
                        api.request(token, path, "application/json")
                                .header("If-None-Match", tag)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        HttpResponse<byte[]> workbook = api.client()
                .send(
                        api.request(token, path + "&format=xlsx", "*/*").build(),
                        HttpResponse.BodyHandlers.ofByteArray());

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(workbook.headers().firstValue("Content-Type").orElseThrow()).contains("spreadsheetml");
        assertThat(new String(workbook.body(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
    }

    @Test
    void what_cannot_be_asked_is_refused_in_words() {
        partnership("views-g", "VGA");
        Instant known = approve("VGA", "10.00");
        String token = Tokens.smt("views-g");
        String path = "/v1/partnerships/views-g/views/budget";
        api.asAt(token, view("views-g"), known);

        for (String query : List.of(
                "",
                "?period=2016",
                "?period=2016-17-P14",
                "?period=" + MAY + "&fund=GENERAL",
                "?period=" + MAY + "&include=everything",
                "?period=" + MAY + "&format=pdf",
                "?period=" + MAY + "&serviceLine=9.9",
                "?period=" + MAY + "&asAt=yesterday",
                "?period=" + MAY + "&asAt=" + Instant.now().plus(Duration.ofHours(1)))) {
            Api.Answer answer = api.get(token, path + query);
            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.json().get("detail").asText()).isNotBlank();
        }
        assertThat(api.get(token, path + "?period=" + MAY, "image/png").status())
                .isEqualTo(406);
    }

    @Test
    void an_opening_budget_is_held_reconciled_and_shown_and_changes_no_month() {
        partnership("views-o", "OOA");
        council.adopted("OOA", "views-o", "NAMED");
        Instant before =
                new BudgetReturns(topics, "OOA", MAY).approved(1, "100.00").knownAt();
        String may = own("OOA", MAY, before).get("rows").toString().replaceAll("\"cell\":\"[^\"]*\"", "");
        BudgetReturns opening = new BudgetReturns(topics, "OOA", "2016-17-P00");
        opening.drafted(1);
        opening.submitted(1, "90.00");
        opening.rejected(1);
        opening.submitted(1, "90.00");
        opening.approved(1, "90.00");
        opening.closed();
        opening.reopened();
        Instant known = opening.approved(2, "95.00").knownAt();

        JsonNode report = api.asAt(Tokens.auditor("OOA"), "/v1/reconciliation?borough=OOA", known);
        assertThat(report.get("clean").asBoolean()).as(report.toPrettyString()).isTrue();
        assertThat(report.get("returns")).hasSize(3);
        JsonNode row = own("OOA", "2016-17-P00", known).at("/rows/0/measures");
        assertThat(row.at("/originalBudget/value").decimalValue()).isEqualByComparingTo("95");
        assertThat(row.at("/originalBudget/status").asText()).isEqualTo("SHOWN");
        for (String measure : List.of("currentBudget", "profileToDate", "actualToDate", "commitments")) {
            assertThat(row.at("/" + measure + "/status").asText()).as(measure).isEqualTo("MISSING");
        }
        JsonNode shared =
                api.asAt(Tokens.smt("views-o"), "/v1/partnerships/views-o/views/budget?period=2016-17-P00", known);
        assertThat(shared.at("/rows/0/measures/originalBudget/value").decimalValue())
                .isEqualByComparingTo("95");
        String cell = row.at("/originalBudget/cell").asText();
        assertThat(api.get(Tokens.borough("officer", "OOA"), "/v1/explanations/" + cell)
                        .json()
                        .at("/boroughs/0/return/version")
                        .asInt())
                .isEqualTo(2);
        assertThat(own("OOA", MAY, known).get("rows").toString().replaceAll("\"cell\":\"[^\"]*\"", ""))
                .isEqualTo(may);
    }

    @Test
    void an_opening_budget_counts_where_the_calendar_asks_for_it_or_it_is_in() {
        partnership("views-p", "OPA", "OPB");
        topics.append(
                "concordat.mandates.calendar-recorded.v1",
                "calendars/OPA/2016-17",
                "",
                Map.of(
                        "borough",
                        "OPA",
                        "financialYear",
                        "2016-17",
                        "openingDue",
                        "2016-03-10",
                        "periods",
                        List.of(Map.of("period", MAY, "due", "2016-06-14"))));
        Instant known = new BudgetReturns(topics, "OPC", MAY).drafted(1).knownAt();

        JsonNode asked = ofYear("OPA", known);
        assertThat(asked.at("/periods/0/period").asText()).isEqualTo("2016-17-P00");
        assertThat(asked.at("/periods/0/due").asText()).isEqualTo("2016-03-10");
        assertThat(asked.at("/periods/0/late").asBoolean()).isTrue();
        assertThat(asked.at("/year/due").asInt()).isEqualTo(2);
        JsonNode unasked = ofYear("OPB", known);
        assertThat(unasked.at("/periods/0/period").asText()).isEqualTo("2016-17-P01");
        assertThat(unasked.at("/year/due").asInt()).isEqualTo(13);

        Instant posted = new BudgetReturns(topics, "OPB", "2016-17-P00")
                .submitted(1, "1.00")
                .knownAt();
        JsonNode counted = ofYear("OPB", posted);
        assertThat(counted.at("/periods/0/state").asText()).isEqualTo("SUBMITTED");
        assertThat(counted.at("/year/due").asInt()).isEqualTo(14);
        assertThat(counted.at("/year/onTime").asInt())
                .as("handed in on 11 May 2016, after 31 March")
                .isZero();
    }

    private JsonNode ofYear(String borough, Instant moment) {
        return api.asAt(
                        Tokens.borough("officer", borough),
                        "/v1/boroughs/" + borough + "/returns-status?financialYear=2016-17",
                        moment)
                .at("/boroughs/0");
    }

    private JsonNode own(String borough, String period, Instant moment) {
        return api.asAt(
                Tokens.borough("officer", borough),
                "/v1/boroughs/" + borough + "/views/budget?period=" + period,
                moment);
    }

    private String view(String partnership) {
        return "/v1/partnerships/" + partnership + "/views/budget?include=detail&period=" + MAY;
    }

    private String bytes(String partnership, Instant moment) {
        Api.Answer answer = api.get(
                Tokens.smt(partnership),
                "/v1/partnerships/" + partnership + "/views/budget?period=" + MAY + "&asAt=" + moment);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }

    private Instant approve(String borough, String... budgets) {
        BudgetReturns may = new BudgetReturns(topics, borough, MAY);
        may.submitted(1, budgets);
        return may.approved(1, budgets).knownAt();
    }

    private void partnership(String code, String... boroughs) {
        council.partnershipOn(List.of("3.1.1", "3.1.2"), code, boroughs);
    }
}
