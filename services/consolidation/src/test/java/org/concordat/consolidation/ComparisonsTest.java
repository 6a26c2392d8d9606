package org.concordat.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.consolidation.trial.MadeUpTopics;
import org.concordat.consolidation.view.Utc;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What became of a view between two moments, from the topics to the answer. Each test has boroughs of its own. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
class ComparisonsTest {

    private static final String MAY = "2016-17-P02";

    private final Topics topics = new Topics();
    private final CouncilEvents council = new CouncilEvents(topics);
    private final Api api = new Api();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void a_restatement_tells_old_new_difference_and_why_by_version_and_by_moment() {
        partnership("compared-a", "CAA");
        BudgetReturns may = new BudgetReturns(topics, "CAA", MAY);
        Instant first = approved(may, 1, "10.00", "5.00");
        Instant second = approved(may, 2, "12.50", "5.00");
        String token = Tokens.borough("finance", "CAA");
        String path = "/v1/boroughs/CAA/views/budget/comparison?period=" + MAY;
        await(token, "CAA", second);

        JsonNode byVersion = ok(token, path + "&from=v1&to=v2");
        assertThat(places(byVersion))
                .containsExactly(
                        "3.1 NET",
                        "3.1 EXPENDITURE",
                        "3.1.1 NET",
                        "3.1.1 EXPENDITURE",
                        "TOTAL NET",
                        "TOTAL EXPENDITURE",
                        "TOTAL NET",
                        "TOTAL EXPENDITURE");
        JsonNode change = byVersion.at("/changes/3");
        assertThat(change.at("/measure").asText()).isEqualTo("currentBudget");
        assertThat(change.at("/borough").asText()).isEqualTo("CAA");
        assertThat(change.at("/from/value").decimalValue()).isEqualByComparingTo("10");
        assertThat(change.at("/to/value").decimalValue()).isEqualByComparingTo("12.5");
        assertThat(change.at("/difference").decimalValue()).isEqualByComparingTo("2.5");
        assertThat(codes(change)).containsExactly("RESTATED");
        assertThat(change.at("/why/0/text").asText()).contains("Version 2", "CAA");
        assertThat(byVersion.at("/from/asAt").asText()).isEqualTo(Utc.text(first));
        assertThat(byVersion.at("/to/asAt").asText()).isEqualTo(Utc.text(second));

        String bytes = api.get(token, path + "&from=" + first + "&to=" + second).text();
        assertThat(api.get(token, path + "&from=v1&to=v2").text()).isEqualTo(bytes);
        assertThat(ok(token, path + "&from=v2&to=v2").at("/changes")).isEmpty();
    }

    @Test
    void a_table_has_a_line_for_each_figure_that_differs() {
        partnership("compared-b", "CBA");
        BudgetReturns may = new BudgetReturns(topics, "CBA", MAY);
        approved(may, 1, "10.00");
        Instant second = approved(may, 2, "7.00");
        String token = Tokens.borough("officer", "CBA");
        String path = "/v1/boroughs/CBA/views/budget/comparison?period=" + MAY + "&from=v1&to=v2";
        await(token, "CBA", second);

        String csv = api.get(token, path, "text/csv").text();
        assertThat(csv.lines()).hasSize(9);
        assertThat(csv.lines().findFirst().orElseThrow())
                .endsWith("borough,measure,from_value,from_status,to_value,to_status,difference,why");
        assertThat(csv)
                .contains("3.1.1,3.1.1,no,EXPENDITURE,CBA,current_budget,10.00,SHOWN,7.00,SHOWN,-3.00,\"Version 2 ");
        assertThat(api.get(token, path + "&format=xlsx", "*/*").text()).startsWith("PK");
    }

    @Test
    void what_the_later_line_says_of_itself_is_told_beside_its_figure() {
        partnership("compared-i", "CIA");
        BudgetReturns may = new BudgetReturns(topics, "CIA", MAY);
        approved(may, 1, "10.00", "5.00");
        Map<String, Object> restated = may.approvalOf(2, "12.00", "5.00");
        restated.put("lines", commented(restated, "two more placements"));
        Instant second = topics.append(may.next("return-approved", restated)).knownAt();
        String token = Tokens.borough("finance", "CIA");
        await(token, "CIA", second);

        JsonNode comparison =
                ok(token, "/v1/boroughs/CIA/views/budget/comparison?period=" + MAY + "&from=v1&to=" + second);

        JsonNode line = change(comparison, "3.1.1", "CIA");
        assertThat(codes(line)).containsExactly("RESTATED", "COMMENT");
        assertThat(line.at("/why/1/text").asText()).isEqualTo("CC-1: two more placements");
        assertThat(codes(change(comparison, "3.1", "CIA"))).containsExactly("RESTATED");
    }

    private static List<Map<String, Object>> commented(Map<String, Object> posted, String comment) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Object line : (List<?>) posted.get("lines")) {
            Map<String, Object> with = new LinkedHashMap<>();
            ((Map<?, ?>) line).forEach((name, value) -> with.put((String) name, value));
            with.put("comment", comment);
            lines.add(with);
        }
        return lines;
    }

    @Test
    void a_total_that_another_borough_came_into_has_no_difference() {
        partnership("compared-c", "CCA", "CCB");
        council.adopted("CCA", "compared-c", "NAMED");
        council.adopted("CCB", "compared-c", "NAMED");
        Instant first = approved(new BudgetReturns(topics, "CCA", MAY), 1, "10.00");
        Instant second = approved(new BudgetReturns(topics, "CCB", MAY), 1, "4.00");

        JsonNode comparison = compare("compared-c", first, second);

        JsonNode total = change(comparison, "3.1", "");
        assertThat(total.at("/from/value").decimalValue()).isEqualByComparingTo("10");
        assertThat(total.at("/to/value").decimalValue()).isEqualByComparingTo("14");
        assertThat(total.at("/difference").isNull()).isTrue();
        assertThat(codes(total)).containsExactly("POSTED");
        assertThat(total.at("/why/0/borough").asText()).isEqualTo("CCB");
        assertThat(codes(change(comparison, "3.1", "CCB"))).containsExactly("POSTED");
        assertThat(comparison.toString()).doesNotContain("\"borough\":\"CCA\",\"measure\"");
    }

    @Test
    void who_moved_a_total_is_not_told_where_its_figures_are_not_shown_by_themselves() {
        partnership("compared-d", "CDA", "CDB", "CDC");
        council.adopted("CDA", "compared-d", "TOTALS");
        council.adopted("CDB", "compared-d", "TOTALS");
        council.adopted("CDC", "compared-d", "NAMED");
        BudgetReturns hidden = new BudgetReturns(topics, "CDA", MAY);
        approved(hidden, 1, "100000.00");
        approved(new BudgetReturns(topics, "CDB", MAY), 1, "200000.00");
        Instant first = approved(new BudgetReturns(topics, "CDC", MAY), 1, "30.00");
        Instant second = approved(hidden, 2, "100001.00");

        JsonNode comparison = compare("compared-d", first, second);

        JsonNode total = change(comparison, "3.1", "");
        assertThat(total.at("/difference").decimalValue()).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(codes(total)).containsExactly("NOT_SHOWN");
        assertThat(comparison.at("/changes").toString()).doesNotContain("\"borough\":\"CDA\",\"text\"");
        assertThat(comparison.at("/to/restated")).isEmpty();
    }

    @Test
    void a_mandate_that_was_withdrawn_is_why_a_figure_is_withheld() {
        partnership("compared-e", "CEA");
        council.adopted("CEA", "compared-e", "DETAIL");
        Instant first = approved(new BudgetReturns(topics, "CEA", MAY), 1, "10.00");
        Instant withdrawn = topics.append(council.withdrawal("CEA")).knownAt();

        JsonNode own = change(compare("compared-e", first, withdrawn), "3.1", "CEA");

        assertThat(own.at("/from/status").asText()).isEqualTo("SHOWN");
        assertThat(own.at("/to/status").asText()).isEqualTo("WITHHELD");
        assertThat(own.at("/difference").isNull()).isTrue();
        assertThat(codes(own)).containsExactly("WITHHELD");
        assertThat(own.at("/why/0/text").asText()).contains("No mandate of CEA is in force");
    }

    @Test
    void a_comparison_exists_only_for_those_who_may_see_the_view() {
        partnership("compared-f", "CFA");
        Instant known = approved(new BudgetReturns(topics, "CFA", MAY), 1, "10.00");
        String query = "?period=" + MAY + "&from=" + known + "&to=" + known;
        String own = "/v1/boroughs/CFA/views/budget/comparison" + query;
        String shared = "/v1/partnerships/compared-f/views/budget/comparison" + query;
        await(Tokens.borough("officer", "CFA"), "CFA", known);

        assertThat(api.get(Tokens.borough("officer", "CFA"), own).status()).isEqualTo(200);
        assertThat(api.get(Tokens.borough("officer", "CFX"), own).status()).isEqualTo(404);
        assertThat(api.get(Tokens.borough("officer", "CFX"), own.replace(known + "&to=" + known, "v1"))
                        .status())
                .isEqualTo(404);
        assertThat(api.get(Tokens.smt("compared-f"), shared).status()).isEqualTo(200);
        assertThat(api.get(Tokens.smt("compared-g"), shared).status()).isEqualTo(404);
    }

    @Test
    void what_cannot_be_compared_is_refused_in_words() {
        partnership("compared-h", "CHA");
        BudgetReturns may = new BudgetReturns(topics, "CHA", MAY);
        Instant first = approved(may, 1, "10.00");
        Instant second = approved(may, 2, "11.00");
        String token = Tokens.borough("finance", "CHA");
        String own = "/v1/boroughs/CHA/views/budget/comparison?period=" + MAY;
        await(token, "CHA", second);

        assertProblem(api.get(token, own), 400, "moment-missing");
        assertProblem(api.get(token, own + "&from=v2&to=v1"), 400, "moments-in-the-wrong-order");
        assertProblem(api.get(token, own + "&from=" + second + "&to=" + first), 400, "moments-in-the-wrong-order");
        Api.Answer third = api.get(token, own + "&from=v1&to=v3");
        assertProblem(third, 404, "version-not-approved");
        assertThat(third.text()).contains("version 2");
        assertThat(api.get(token, own + "&from=v0").status()).isEqualTo(400);
        assertProblem(
                api.get(
                        Tokens.smt("compared-h"),
                        "/v1/partnerships/compared-h/views/budget/comparison?period=" + MAY + "&from=v1"),
                400,
                "version-of-nobody");
    }

    private static void assertProblem(Api.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().at("/type").asText()).endsWith(code);
    }

    private JsonNode compare(String partnership, Instant from, Instant to) {
        String token = Tokens.smt(partnership);
        String views = "/v1/partnerships/" + partnership + "/views/budget";
        api.asAt(token, views + "?period=" + MAY, to);
        return ok(token, views + "/comparison?period=" + MAY + "&from=" + from + "&to=" + to);
    }

    private JsonNode ok(String token, String path) {
        Api.Answer answer = api.get(token, path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private void await(String token, String borough, Instant known) {
        api.asAt(token, "/v1/boroughs/" + borough + "/views/budget?period=" + MAY, known);
    }

    /** The change of the whole of a row, of a borough or, with none, of all together. */
    private static JsonNode change(JsonNode comparison, String row, String borough) {
        for (JsonNode change : comparison.at("/changes")) {
            if (change.at("/serviceLine").asText().equals(row)
                    && change.at("/type").asText().equals("NET")
                    && change.at("/borough").asText().equals(borough)) {
                return change;
            }
        }
        throw new AssertionError("no change of " + row + " " + borough + " in " + comparison);
    }

    private static List<String> places(JsonNode comparison) {
        List<String> places = new ArrayList<>();
        comparison
                .at("/changes")
                .forEach(change -> places.add(change.at("/serviceLine").asText() + " "
                        + change.at("/type").asText()));
        return places;
    }

    private static List<String> codes(JsonNode change) {
        List<String> codes = new ArrayList<>();
        change.at("/why").forEach(why -> codes.add(why.at("/code").asText()));
        return codes;
    }

    private static Instant approved(BudgetReturns may, int version, String... budgets) {
        may.submitted(version, budgets);
        return may.approved(version, budgets).knownAt();
    }

    private void partnership(String code, String... boroughs) {
        council.partnershipOn(List.of("3.1.1", "3.1.2"), code, boroughs);
    }
}
