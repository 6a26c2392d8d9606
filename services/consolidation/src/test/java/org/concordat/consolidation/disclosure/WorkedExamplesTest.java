package org.concordat.consolidation.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.kpi.KpiEvents.parts;
import static org.concordat.consolidation.kpi.KpiEvents.result;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.concordat.consolidation.Api;
import org.concordat.consolidation.BudgetReturns;
import org.concordat.consolidation.CouncilEvents;
import org.concordat.consolidation.Topics;
import org.concordat.consolidation.kpi.KpiEvents;
import org.concordat.consolidation.trial.MadeUpTopics;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What must not be shown, example by example: who asks is the shared management (an outsider), somebody of one borough, or
 * somebody of two, and each with a token of theirs. H, K and W are the boroughs of every partnership here.
 */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
class WorkedExamplesTest {

    private static final String APRIL = "2016-17-P01";
    private static final String MAY = "2016-17-P02";

    private final Topics topics = new Topics();
    private final CouncilEvents council = new CouncilEvents(topics);
    private final Api api = new Api();

    @AfterEach
    void close() {
        topics.close();
    }

    /** A partnership of an example, whose boroughs are found by the letter that they are called by. */
    private record Partners(String code, String boroughs) {

        String borough(char letter) {
            return "WX" + code.substring(code.length() - 1).toUpperCase(Locale.ROOT) + letter;
        }

        String[] members() {
            return boroughs.chars().mapToObj(letter -> borough((char) letter)).toArray(String[]::new);
        }

        /** Of whoever works for these boroughs. */
        String of(String letters) {
            return Tokens.user("of-" + letters)
                    .role("officer")
                    .boroughs(letters.chars()
                            .mapToObj(letter -> borough((char) letter))
                            .toArray(String[]::new))
                    .sign();
        }

        String outsider() {
            return Tokens.smt(code);
        }
    }

    private Partners partners(String code, String boroughs) {
        Partners partners = new Partners("worked-" + code, boroughs);
        council.partnershipOn(List.of("3.1.1", "3.1.2", "3.1.3"), partners.code(), partners.members());
        return partners;
    }

    private void mandate(Partners partners, char borough, int version, String domain, String detail) {
        council.adopted(
                partners.borough(borough),
                version,
                List.of(Map.of("partnership", partners.code(), "domain", domain, "detail", detail)),
                Map.of());
    }

    private Instant budgets(Partners partners, char borough, String period, int version, String... lines) {
        return new BudgetReturns(topics, partners.borough(borough), period)
                .approved(version, lines)
                .knownAt();
    }

    private JsonNode budget(String token, Partners partners, String period, Instant asAt) {
        return rowOf(view(token, partners, "budget?period=" + period, asAt), "serviceLine", "3.1");
    }

    private JsonNode view(String token, Partners partners, String view, Instant asAt) {
        return api.asAt(token, "/v1/partnerships/" + partners.code() + "/views/" + view, asAt);
    }

    private static JsonNode rowOf(JsonNode view, String key, String code) {
        return StreamSupport.stream(view.path("rows").spliterator(), false)
                .filter(row -> row.path(key).asText().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + code + " in " + view));
    }

    private static JsonNode total(JsonNode row, String measure) {
        return row.at("/measures/" + measure);
    }

    private static JsonNode own(JsonNode row, Partners partners, char borough, String measure) {
        return row.at("/contributions/" + partners.borough(borough) + "/measures/" + measure);
    }

    private static void assertShown(JsonNode cell, long value) {
        assertThat(cell.path("value").isNumber()).as("%s", cell).isTrue();
        assertThat(cell.path("value").decimalValue()).isEqualByComparingTo(BigDecimal.valueOf(value));
    }

    private static void assertHidden(JsonNode cell) {
        for (String told : List.of("value", "numerator", "denominator")) {
            assertThat(cell.path(told).isNumber()).as("%s of %s", told, cell).isFalse();
        }
    }

    @Test
    void of_k_and_w_without_h_neither_sees_the_total_while_w_allows_totals_alone() {
        Partners partners = partners("a", "HKW");
        mandate(partners, 'H', 1, "BUDGET", "WITHHELD");
        mandate(partners, 'K', 1, "BUDGET", "NAMED");
        mandate(partners, 'W', 1, "BUDGET", "TOTALS");
        budgets(partners, 'H', MAY, 1, "500000");
        budgets(partners, 'K', MAY, 1, "400000");
        Instant known = budgets(partners, 'W', MAY, 1, "300000");

        for (String token : List.of(partners.outsider(), partners.of("H"), partners.of("K"), partners.of("HK"))) {
            assertHidden(total(budget(token, partners, MAY, known), "currentBudget"));
        }
        JsonNode asItself = budget(partners.of("W"), partners, MAY, known);
        assertShown(total(asItself, "currentBudget"), 700_000);
        assertHidden(own(asItself, partners, 'H', "currentBudget"));
    }

    @Test
    void in_a_partnership_of_two_totals_means_that_the_other_never_sees_one() {
        Partners partners = partners("b", "HK");
        mandate(partners, 'H', 1, "BUDGET", "NAMED");
        mandate(partners, 'K', 1, "BUDGET", "TOTALS");
        budgets(partners, 'H', MAY, 1, "500000");
        Instant known = budgets(partners, 'K', MAY, 1, "400000");

        assertHidden(total(budget(partners.of("H"), partners, MAY, known), "currentBudget"));
        assertHidden(total(budget(partners.outsider(), partners, MAY, known), "currentBudget"));
        assertShown(total(budget(partners.of("K"), partners, MAY, known), "currentBudget"), 900_000);
    }

    @Test
    void of_three_who_allow_totals_each_sees_the_total_since_it_does_not_know_two() {
        Partners partners = partners("c", "HKW");
        for (char borough : new char[] {'H', 'K', 'W'}) {
            mandate(partners, borough, 1, "BUDGET", "TOTALS");
        }
        budgets(partners, 'H', MAY, 1, "500000");
        budgets(partners, 'K', MAY, 1, "400000");
        Instant known = budgets(partners, 'W', MAY, 1, "300000");

        for (String token : List.of(partners.outsider(), partners.of("H"), partners.of("K"), partners.of("W"))) {
            assertShown(total(budget(token, partners, MAY, known), "currentBudget"), 1_200_000);
        }
        assertHidden(total(budget(partners.of("HK"), partners, MAY, known), "currentBudget"));
    }

    @Test
    void all_three_and_two_of_three_are_never_both_shown() {
        Partners partners = partners("d", "HKW");
        for (char borough : new char[] {'H', 'K', 'W'}) {
            mandate(partners, borough, 1, "BUDGET", "TOTALS");
        }
        budgets(partners, 'H', MAY, 1, "500000");
        budgets(partners, 'K', MAY, 1, "400000");
        Instant three = budgets(partners, 'W', MAY, 1, "300000");
        mandate(partners, 'H', 2, "BUDGET", "WITHHELD");
        Instant two = budgets(partners, 'W', APRIL, 1, "300000");

        assertShown(total(budget(partners.outsider(), partners, MAY, three), "currentBudget"), 1_200_000);
        assertHidden(total(budget(partners.outsider(), partners, MAY, two), "currentBudget"));
        assertShown(
                total(budget(partners.of("H"), partners, MAY, two), "currentBudget"),
                700_000); // H knows its own figure, so the first total told it this one
    }

    @Test
    void a_total_most_of_which_is_one_boroughs_is_not_shown() {
        Partners partners = partners("e", "HKW");
        for (char borough : new char[] {'H', 'K', 'W'}) {
            mandate(partners, borough, 1, "BUDGET", "TOTALS");
        }
        budgets(partners, 'H', MAY, 1, "9000000");
        budgets(partners, 'K', MAY, 1, "400000");
        Instant known = budgets(partners, 'W', MAY, 1, "300000");

        assertHidden(total(budget(partners.outsider(), partners, MAY, known), "currentBudget"));
        assertHidden(total(budget(partners.of("K"), partners, MAY, known), "currentBudget"));
    }

    @Test
    void a_variance_tells_no_more_than_what_it_is_made_of() {
        Partners partners = partners("f", "HKW");
        for (char borough : new char[] {'H', 'K', 'W'}) {
            mandate(partners, borough, 1, "BUDGET", borough == 'H' ? "TOTALS" : "NAMED");
        }
        budgets(partners, 'H', MAY, 1, "500000");
        budgets(partners, 'K', MAY, 1, "400000");
        Instant known = budgets(partners, 'W', MAY, 1, "300000");

        JsonNode row = budget(partners.outsider(), partners, MAY, known);
        assertShown(own(row, partners, 'K', "currentBudget"), 400_000);
        for (String measure : List.of("currentBudget", "forecastOutturn", "forecastVariance")) {
            assertHidden(own(row, partners, 'H', measure));
            assertHidden(total(row, measure));
        }
    }

    private KpiEvents children(Partners partners, String code, Map<String, Object> further) {
        KpiEvents kpis = new KpiEvents(topics, partners.code());
        kpis.defined(code, further);
        for (char borough : new char[] {'H', 'K', 'W'}) {
            mandate(partners, borough, 1, "KPI", "DETAIL");
        }
        return kpis;
    }

    @Test
    void a_count_of_1_to_5_is_not_shown_nor_can_anybody_tell_it_from_the_mark_of_the_next() {
        Partners partners = partners("g", "HKW");
        KpiEvents kpis = children(partners, "WX-G", Map.of("unit", "COUNT", "combining", "SUM"));
        kpis.approved(partners.borough('H'), MAY, 1, result("WX-G", MAY, "value", 0));
        kpis.approved(partners.borough('K'), MAY, 1, result("WX-G", MAY, "value", 5));
        Instant known = kpis.approved(partners.borough('W'), MAY, 1, result("WX-G", MAY, "value", 6));

        for (String token : List.of(partners.outsider(), partners.of("H"), partners.of("HW"))) {
            JsonNode row = rowOf(view(token, partners, "kpis?period=" + MAY, known), "kpi", "WX-G");
            assertShown(own(row, partners, 'H', "result"), 0);
            assertHidden(own(row, partners, 'K', "result"));
            assertShown(own(row, partners, 'W', "result"), 6);
            assertHidden(total(row, "result"));
            assertThat(total(row, "result").path("status"))
                    .as("one mark for what is small and what protects it")
                    .isEqualTo(own(row, partners, 'K', "result").path("status"));
        }
    }

    @Test
    void a_third_of_nine_is_three_and_is_not_shown() {
        Partners partners = partners("h", "HKW");
        KpiEvents kpis = children(partners, "WX-H", Map.of());
        kpis.approved(partners.borough('H'), MAY, 1, parts("WX-H", MAY, 30, 90));
        kpis.approved(partners.borough('K'), MAY, 1, parts("WX-H", MAY, 3, 9));
        Instant known = kpis.approved(partners.borough('W'), MAY, 1, parts("WX-H", MAY, 40, 80));

        JsonNode row = rowOf(view(partners.outsider(), partners, "kpis?period=" + MAY, known), "kpi", "WX-H");
        assertHidden(own(row, partners, 'K', "result"));
        assertHidden(total(row, "result"));
        assertThat(own(row, partners, 'H', "result").path("numerator").asInt()).isEqualTo(30);
    }

    @Test
    void a_rate_of_a_public_population_is_a_count() {
        Partners partners = partners("i", "HKW");
        KpiEvents kpis = children(partners, "WX-I", Map.of("unit", "RATE_PER_10000"));
        kpis.approved(partners.borough('H'), MAY, 1, parts("WX-I", MAY, 30, 20_000));
        kpis.approved(partners.borough('K'), MAY, 1, parts("WX-I", MAY, 4, 20_000));
        Instant known = kpis.approved(partners.borough('W'), MAY, 1, parts("WX-I", MAY, 40, 20_000));

        JsonNode row = rowOf(view(partners.outsider(), partners, "kpis?period=" + MAY, known), "kpi", "WX-I");
        assertHidden(own(row, partners, 'K', "result"));
        assertHidden(total(row, "result"));
    }

    /**
     * Residential 22, 9, 17; fostering 61, 38, 55; leaving care 30, 3, 26. Three figures hide the 3: it lies between 0 and
     * the 12 that both of K's hidden lines come to, even for H and W together.
     */
    @Test
    void three_hidden_figures_leave_the_3_between_0_and_12() {
        Partners partners = partners("j", "HKW");
        KpiEvents kpis = children(partners, "WX-J", Map.of("unit", "COUNT", "combining", "SUM"));
        lines(kpis, partners, 'H', 22, 61, 30);
        lines(kpis, partners, 'K', 9, 38, 3);
        Instant known = lines(kpis, partners, 'W', 17, 55, 26);

        for (String token : List.of(partners.outsider(), partners.of("H"), partners.of("W"), partners.of("HW"))) {
            JsonNode view = view(token, partners, "kpis?by=serviceLine&kpi=WX-J&period=" + MAY, known);
            JsonNode residential = rowOf(view, "serviceLine", "3.1.1");
            JsonNode fostering = rowOf(view, "serviceLine", "3.1.2");
            JsonNode leaving = rowOf(view, "serviceLine", "3.1.3");
            JsonNode all = rowOf(view, "serviceLine", "3.1");
            assertHidden(own(leaving, partners, 'K', "result"));
            assertHidden(own(residential, partners, 'K', "result"));
            assertHidden(total(leaving, "result"));
            assertHidden(total(residential, "result"));
            assertShown(own(residential, partners, 'H', "result"), 22);
            assertShown(own(leaving, partners, 'W', "result"), 26);
            assertShown(total(fostering, "result"), 154);
            assertShown(total(all, "result"), 261);
            assertShown(own(all, partners, 'K', "result"), 50);
            assertShown(own(fostering, partners, 'K', "result"), 38);
        }
        JsonNode sovereign = api.asAt(
                partners.of("K"),
                "/v1/boroughs/%s/views/kpis?by=serviceLine&kpi=WX-J&period=%s".formatted(partners.borough('K'), MAY),
                known);
        assertShown(total(rowOf(sovereign, "serviceLine", "3.1.3"), "result"), 3);
    }

    private static Instant lines(KpiEvents kpis, Partners partners, char borough, int... values) {
        return kpis.approved(
                partners.borough(borough),
                MAY,
                1,
                result("WX-J", MAY, "value", values[0], "serviceLine", "3.1.1"),
                result("WX-J", MAY, "value", values[1], "serviceLine", "3.1.2"),
                result("WX-J", MAY, "value", values[2], "serviceLine", "3.1.3"));
    }

    /** Nor the months beside each other: what a month hides, no later month shows as its month before. */
    @Test
    void a_small_month_is_not_told_by_the_month_after_it_nor_by_its_quarter() {
        Partners partners = partners("k", "HKW");
        KpiEvents kpis = children(partners, "WX-K", Map.of("unit", "COUNT", "combining", "SUM"));
        Instant known = Instant.EPOCH;
        for (String month : List.of(APRIL, MAY, "2016-17-P03")) {
            for (char borough : new char[] {'H', 'K', 'W'}) {
                known = kpis.approved(
                        partners.borough(borough),
                        month,
                        1,
                        result("WX-K", month, "value", borough == 'K' && month.equals(MAY) ? 4 : 30));
            }
        }

        for (String token : List.of(partners.outsider(), partners.of("HW"))) {
            JsonNode month = rowOf(view(token, partners, "kpis?period=" + MAY, known), "kpi", "WX-K");
            assertHidden(own(month, partners, 'K', "result"));
            assertHidden(total(month, "result"));
            for (String later : List.of("2016-17-P03", "2016-17-Q1")) {
                JsonNode after = rowOf(view(token, partners, "kpis?period=" + later, known), "kpi", "WX-K");
                assertShown(total(after, "result"), 90);
                assertHidden(own(after, partners, 'K', "previous"));
                assertHidden(total(after, "previous"));
            }
        }
    }

    @Test
    void a_restatement_does_not_tell_who_restated_where_the_total_hides_whose_figures_they_are() {
        Partners partners = partners("l", "HKW");
        for (char borough : new char[] {'H', 'K', 'W'}) {
            mandate(partners, borough, 1, "BUDGET", "TOTALS");
        }
        BudgetReturns restated = new BudgetReturns(topics, partners.borough('H'), MAY);
        restated.approved(1, "500000");
        budgets(partners, 'K', MAY, 1, "400000");
        budgets(partners, 'W', MAY, 1, "300000");
        Instant known = restated.approved(2, "510000").knownAt();

        JsonNode view = view(partners.outsider(), partners, "budget?period=" + MAY, known);
        assertShown(total(rowOf(view, "serviceLine", "3.1"), "currentBudget"), 1_210_000);
        assertThat(view.path("restated").toString()).doesNotContain(partners.borough('H'));
    }

    @Test
    void two_partnerships_that_share_two_members_are_protected_together() {
        Partners partners = partners("m", "HKW");
        council.partnership("worked-m-two", partners.borough('H'), partners.borough('K'));
        for (char borough : new char[] {'H', 'K', 'W'}) {
            council.adopted(
                    partners.borough(borough),
                    1,
                    List.of(
                            Map.of("partnership", partners.code(), "domain", "BUDGET", "detail", "TOTALS"),
                            Map.of("partnership", "worked-m-two", "domain", "BUDGET", "detail", "TOTALS")),
                    Map.of());
        }
        budgets(partners, 'H', MAY, 1, "500000");
        budgets(partners, 'K', MAY, 1, "400000");
        Instant known = budgets(partners, 'W', MAY, 1, "300000");

        assertShown(total(budget(partners.outsider(), partners, MAY, known), "currentBudget"), 1_200_000);
        JsonNode two = rowOf(
                api.asAt(Tokens.smt("worked-m-two"), "/v1/partnerships/worked-m-two/views/budget?period=" + MAY, known),
                "serviceLine",
                "3.1");
        assertHidden(total(two, "currentBudget"));
    }
}
