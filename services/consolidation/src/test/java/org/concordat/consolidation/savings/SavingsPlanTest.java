package org.concordat.consolidation.savings;

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
import java.util.TreeMap;
import org.concordat.consolidation.Api;
import org.concordat.consolidation.CouncilEvents;
import org.concordat.consolidation.Topics;
import org.concordat.consolidation.savings.DeliveryReturns.Line;
import org.concordat.consolidation.trial.MadeUpTopics;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What boroughs plan to save, beside what they deliver. Each test has boroughs of its own. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
class SavingsPlanTest {

    private static final List<String> YEARS = List.of("2011-12", "2012-13", "2013-14", "2014-15");

    private final Topics topics = new Topics();
    private final CouncilEvents council = new CouncilEvents(topics);
    private final Api api = new Api();

    @AfterEach
    void close() {
        topics.close();
    }

    /**
     * London Borough of Hammersmith & Fulham, Education Select Committee, 17 January 2012: savings of the single
     * children's services, cumulative, in thousands of pounds.
     */
    @Test
    void the_printed_plan_of_a_borough_adds_up_to_its_printed_totals_year_by_year() {
        council.partnershipOn(List.of("3.1.1", "3.1.2"), "planned-a", "PLA");
        existing("PLA", "Single Adoption and Fostering Team", "GENERAL_FUND", 35, 70, 70, 70);
        existing("PLA", "Education Services (GF)", "GENERAL_FUND", 760, 760, 1520, 1520);
        existing("PLA", "Reduced costs from private fostering providers", "GENERAL_FUND", 0, 0, 148, 297);
        existing("PLA", "Social Care - Middle management savings", "GENERAL_FUND", 0, 0, 330, 330);
        additional("PLA", "Single Management Team", "GENERAL_FUND", 70, 340, 680, 680);
        additional("PLA", "Single Youth Offending Team", "GENERAL_FUND", 0, 135, 270, 270);
        additional("PLA", "Single Local Safeguarding Children's Board", "GENERAL_FUND", 0, 35, 70, 70);
        additional("PLA", "Education Services (DSG)", "DSG", 210, 210, 420, 420);
        additional("PLA", "Commissioning Staff", "GENERAL_FUND", 0, 0, 350, 700);
        additional("PLA", "Finance Staff", "GENERAL_FUND", 0, 0, 0, 170);
        additional("PLA", "Combined procurement of supported accommodation", "GENERAL_FUND", 0, 0, 160, 160);
        additional("PLA", "Further finance savings", "GENERAL_FUND", 0, 0, 0, 80);
        additional("PLA", "Procurement - GF", "GENERAL_FUND", 0, 0, 165, 330);
        additional("PLA", "Procurement - DSG", "DSG", 0, 0, 100, 200);
        Map<String, Object> exclusion = initiative("PLA", "Exclude DSG savings", "DSG", "ADDITIONAL", 0, 0, 0, -620);
        exclusion.put("kind", "EXCLUSION");
        Instant known = record("PLA", exclusion);
        String finance = Tokens.borough("finance", "PLA");

        for (int year = 0; year < YEARS.size(); year++) {
            JsonNode view = api.asAt(finance, own("PLA", YEARS.get(year) + "-P12"), known);
            assertThat(value(total(view, "ALL"), "planned"))
                    .as("printed for %s", YEARS.get(year))
                    .isEqualByComparingTo(
                            new BigDecimal(List.of(1075, 1550, 4283, 5297).get(year) * 1000));
            assertThat(total(view, "ALL").at("/measures/delivered/status").asText())
                    .as("no return is in")
                    .isEqualTo("MISSING");
        }
        JsonNode last = api.asAt(finance, own("PLA", "2014-15-P12"), known);
        assertThat(total(last, "GENERAL_FUND")
                        .at("/byClass/ADDITIONAL/planned/value")
                        .decimalValue())
                .as("printed for what is additional, without DSG")
                .isEqualByComparingTo("2460000");
        assertThat(total(last, "GENERAL_FUND")
                        .at("/byClass/EXISTING_PLAN/planned/value")
                        .decimalValue())
                .as("2,227 is printed, where middle management saves 340 in the plan of before and 330 in this table")
                .isEqualByComparingTo("2217000");
        JsonNode years = api.asAt(finance, own("PLA", "2014-15-P12") + "&by=year", known);
        assertThat(years.at("/rows").findValuesAsText("year")).contains("2011-12", "2014-15");
        assertThat(added(years, "2011-12")
                        .add(added(years, "2012-13"))
                        .add(added(years, "2013-14"))
                        .add(added(years, "2014-15")))
                .as("what each year adds, of the general fund")
                .isEqualByComparingTo("4677000");
        String csv = api.get(finance, own("PLA", "2014-15-P12") + "&unit=GBP_THOUSAND&asAt=" + known, "text/csv")
                .text();
        assertThat(csv).contains("5297");
    }

    @Test
    void the_numbers_of_a_waterfall_stand_beside_one_another() {
        council.partnershipOn(List.of("3.1.1", "3.1.2"), "planned-b", "PLB");
        Map<String, Object> awaiting = initiative("PLB", "W", "GENERAL_FUND", "ADDITIONAL", 20);
        awaiting.put("decision", Map.of("status", "AWAITING"));
        record("PLB", awaiting);
        Map<String, Object> unidentified = initiative("PLB", "U", "GENERAL_FUND", "ADDITIONAL", 30);
        unidentified.put("kind", "UNIDENTIFIED");
        record("PLB", unidentified);
        record("PLB", initiative("PLB", "A", "GENERAL_FUND", "ADDITIONAL", 50));
        Instant known = new DeliveryReturns(topics, "PLB", "2011-12-P06")
                .approved(
                        1,
                        Line.of("A")
                                .additional()
                                .figure("target", "50000")
                                .figure("delivered", "10000")
                                .figure("forecast", "45000"))
                .knownAt();
        String finance = Tokens.borough("finance", "PLB");

        JsonNode total = total(api.asAt(finance, own("PLB", "2011-12-P06"), known), "GENERAL_FUND");

        assertThat(value(total, "planned")).isEqualByComparingTo("100000");
        assertThat(value(total, "agreed")).isEqualByComparingTo("50000");
        assertThat(value(total, "unidentified")).isEqualByComparingTo("30000");
        assertThat(value(total, "delivered")).isEqualByComparingTo("10000");
        assertThat(value(total, "forecast")).isEqualByComparingTo("45000");
        assertThat(value(total, "gap")).isEqualByComparingTo("5000");
        String cell = total.at("/measures/planned/cell").asText();
        JsonNode explanation = api.get(finance, "/v1/explanations/" + cell).json();
        assertThat(explanation.at("/value").decimalValue()).isEqualByComparingTo("100000");
        assertThat(explanation.at("/boroughs/0/return/status").asText()).isEqualTo("RECORDED");
    }

    @Test
    void a_shared_saving_counts_once_and_a_changed_plan_leaves_former_answers_as_they_were() {
        council.partnershipOn(List.of("3.1.1", "3.1.2"), "planned-c", "PLC", "PLD");
        for (String borough : List.of("PLC", "PLD")) {
            council.adopted(borough, "planned-c", "SAVINGS", "DETAIL");
        }
        record("PLC", shared("PLC", 60));
        Instant first = record("PLD", shared("PLD", 40));
        String smt = Tokens.smt("planned-c");
        String path = "/v1/partnerships/planned-c/views/savings?by=initiative&period=2016-17-P03";

        JsonNode view = api.asAt(smt, path, first);
        assertThat(value(view.at("/rows/0"), "planned"))
                .as("60 and 40 of one hundred")
                .isEqualByComparingTo("100000");
        assertThat(view.at("/rows/0/initiative").asText()).isEqualTo("joint-team");
        String then = api.get(smt, path + "&asAt=" + first).text();
        Map<String, Object> less = shared("PLD", 10);
        less.put("version", 2);
        less.put("reason", "smaller team");
        Instant second = record("PLD", less);

        assertThat(value(api.asAt(smt, path, second).at("/rows/0"), "planned")).isEqualByComparingTo("70000");
        assertThat(api.get(smt, path + "&asAt=" + first).text()).isEqualTo(then);
    }

    @Test
    void what_boroughs_share_by_different_shares_or_plan_without_one_another_is_found_where_it_may_be_seen() {
        council.partnershipOn(List.of("3.1.1", "3.1.2"), "planned-e", "PLE", "PLF", "PLG", "PLH");
        for (String borough : List.of("PLE", "PLF", "PLG")) {
            council.adopted(borough, "planned-e", "SAVINGS", "DETAIL");
        }
        council.adopted("PLH", "planned-e", "SAVINGS", "TOTALS");
        Map<String, Integer> agreed = Map.of("PLE", 40, "PLF", 30, "PLG", 20, "PLH", 10);
        record("PLE", parts(shared("PLE", 40), agreed, 100_000));
        record("PLF", parts(shared("PLF", 30), Map.of("PLE", 50, "PLF", 30, "PLG", 10, "PLH", 10), 90_000));
        record("PLE", initiative("PLE", "Own Team", "GENERAL_FUND", "ADDITIONAL", 10));
        record("PLF", initiative("PLF", "own team", "GENERAL_FUND", "ADDITIONAL", 10));
        Instant known = record("PLH", initiative("PLH", "Own team", "GENERAL_FUND", "ADDITIONAL", 10));
        String path = "/v1/partnerships/planned-e/views/savings?by=initiative&period=2016-17-P03";

        JsonNode view = api.asAt(Tokens.smt("planned-e"), path, known);

        assertThat(findings(view, "joint-team", "PLE"))
                .isEqualTo("PLF has other shares of it: PLE 50 %, PLF 30 %, PLG 10 %, PLH 10 %, and here PLE 40 %,"
                        + " PLF 30 %, PLG 20 %, PLH 10 %; PLF says that the whole of it is £90,000.00, and here it is"
                        + " £100,000.00; PLG has a share of it and plans no part: it is counted in part");
        assertThat(findings(view, "joint-team", "PLF")).contains("PLE has other shares of it");
        assertThat(findings(view, "Own Team", "PLE"))
                .as("and nothing of the borough that gives its totals alone")
                .isEqualTo("PLF plans the same by name, fund and amounts, and neither says that it is shared: it may be"
                        + " counted twice");
        assertThat(view.toString()).doesNotContain("PLH plans").doesNotContain("PLH has");
        assertThat(api.get(Tokens.smt("planned-e"), path + "&asAt=" + known, "text/csv")
                        .text())
                .contains("PLF plans the same");
    }

    @Test
    void shares_that_agree_are_counted_once_and_nothing_is_said() {
        council.partnershipOn(List.of("3.1.1", "3.1.2"), "planned-i", "PLI", "PLJ");
        Map<String, Integer> agreed = Map.of("PLI", 60, "PLJ", 40);
        for (String borough : agreed.keySet()) {
            council.adopted(borough, "planned-i", "SAVINGS", "DETAIL");
        }
        record("PLI", parts(shared("PLI", 60), agreed, 100_000));
        Instant known = record("PLJ", parts(shared("PLJ", 40), agreed, 100_000));

        JsonNode view = api.asAt(
                Tokens.smt("planned-i"),
                "/v1/partnerships/planned-i/views/savings?by=initiative&period=2016-17-P03",
                known);

        assertThat(view.findValues("findings")).isEmpty();
    }

    @Test
    void a_borough_sees_what_its_own_plan_may_count_twice() {
        council.partnershipOn(List.of("3.1.1", "3.1.2"), "planned-k", "PLK");
        record("PLK", initiative("PLK", "Middle managers", "GENERAL_FUND", "ADDITIONAL", 10));
        Instant known = record("PLK", initiative("PLK", "Middle Managers", "GENERAL_FUND", "EXISTING_PLAN", 20));

        JsonNode view = api.asAt(Tokens.borough("finance", "PLK"), own("PLK", "2011-12-P06") + "&by=initiative", known);

        assertThat(view.findValuesAsText("findings"))
                .containsExactly("Middle Managers and Middle managers have one title and one fund: what is saved may be"
                        + " counted twice.");
        assertThat(api.asAt(Tokens.borough("finance", "PLK"), own("PLK", "2011-12-P06"), known)
                        .findValues("findings"))
                .as("not by service line")
                .isEmpty();
    }

    private static String findings(JsonNode view, String initiative, String borough) {
        for (JsonNode row : view.at("/rows")) {
            if (row.at("/initiative").asText().equals(initiative)) {
                return row.at("/contributions/%s/assessment/findings".formatted(borough))
                        .asText();
            }
        }
        throw new AssertionError("no row of " + initiative);
    }

    private static Map<String, Object> parts(Map<String, Object> data, Map<String, Integer> shares, int whole) {
        data.put("partnership", "planned");
        data.put("sharedReference", "joint-team");
        data.put(
                "shares",
                new TreeMap<>(shares)
                        .entrySet().stream()
                                .map(share -> Map.of("borough", share.getKey(), "percent", share.getValue()))
                                .toList());
        data.put("wholeEffect", new BigDecimal(whole));
        return data;
    }

    private static Map<String, Object> shared(String borough, int thousands) {
        Map<String, Object> data = initiative(borough, "joint-team", "GENERAL_FUND", "ADDITIONAL");
        data.put("attribution", "SHARED");
        data.put("planned", List.of(Map.of("year", "2016-17", "amount", new BigDecimal(thousands * 1000))));
        return data;
    }

    private void existing(String borough, String title, String fund, int... thousands) {
        record(borough, initiative(borough, title, fund, "EXISTING_PLAN", thousands));
    }

    private void additional(String borough, String title, String fund, int... thousands) {
        record(borough, initiative(borough, title, fund, "ADDITIONAL", thousands));
    }

    private static Map<String, Object> initiative(
            String borough, String title, String fund, String savingClass, int... thousands) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("initiative", title);
        data.put("version", 1);
        data.put("borough", borough);
        data.put("title", title);
        data.put("kind", "IDENTIFIED");
        data.put("fund", fund);
        data.put("class", savingClass);
        data.put("attribution", "BOROUGH");
        data.put("shares", List.of());
        data.put("decision", Map.of("status", "AGREED"));
        data.put("counting", "CUMULATIVE");
        data.put("recurrence", "RECURRING");
        List<Map<String, Object>> planned = new ArrayList<>();
        for (int year = 0; year < thousands.length; year++) {
            if (thousands[year] != 0) {
                planned.add(Map.of("year", YEARS.get(year), "amount", new BigDecimal(thousands[year] * 1000)));
            }
        }
        data.put("planned", planned);
        data.put("unit", "GBP_THOUSAND");
        for (String list : List.of("dependsOn", "deliverables", "contracts", "kpis", "assuranceHistory")) {
            data.put(list, List.of());
        }
        return data;
    }

    private Instant record(String borough, Map<String, Object> data) {
        return topics.append(
                        "concordat.savings.initiative-recorded.v1",
                        borough + "/initiatives/" + data.get("initiative"),
                        borough,
                        data)
                .knownAt();
    }

    private static String own(String borough, String period) {
        return "/v1/boroughs/%s/views/savings?period=%s".formatted(borough, period);
    }

    private static BigDecimal value(JsonNode row, String measure) {
        return row.at("/measures/%s/value".formatted(measure)).decimalValue();
    }

    private static JsonNode total(JsonNode view, String fund) {
        for (JsonNode total : view.at("/totals")) {
            if (total.at("/fund").asText().equals(fund)) {
                return total;
            }
        }
        throw new AssertionError("no total of " + fund + " in " + view.toPrettyString());
    }

    private static BigDecimal added(JsonNode view, String year) {
        for (JsonNode row : view.at("/rows")) {
            if (row.at("/year").asText().equals(year)
                    && row.at("/fund").asText().equals("GENERAL_FUND")) {
                return value(row, "planned");
            }
        }
        throw new AssertionError("no row of " + year);
    }
}
