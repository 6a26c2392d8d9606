package org.concordat.consolidation.budget.apportionment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.caseload.CaseEvents.event;
import static org.concordat.consolidation.caseload.CaseEvents.withdrawn;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.consolidation.Api;
import org.concordat.consolidation.Topics;
import org.concordat.consolidation.caseload.CaseEvents;
import org.concordat.consolidation.trial.MadeUpTopics;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each test has boroughs of its own: the first hosts the pool, which is the line 3.1.1. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
class ApportionmentViewsTest {

    private static final String MAY = "2016-17-P02";
    private static final List<String> KEY = List.of("341", "209", "298");

    private final Topics topics = new Topics();
    private final Api api = new Api();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void a_cost_is_split_to_the_penny_and_everybody_is_told_what_it_comes_to() {
        PoolEvents events = new PoolEvents(topics, "pool-a", "PAL", "PAR", "PAW");
        events.pool(1, "FIXED_SHARE", KEY);
        events.allAgree(1);
        events.approved("PAL", "1000000.01", "7");
        Instant known = events.approved("PAW", "50", "9");

        JsonNode shared = shared("pool-a", known);
        JsonNode pool = shared.at("/pools/0");
        assertThat(pool.at("/terms/binds").asBoolean()).isTrue();
        assertThat(pool.at("/terms/sentence").asText()).contains("binds in 2016-17");
        assertThat(budget(pool.at("/cost"))).isEqualByComparingTo("1000000.01");
        assertThat(shares(pool)).containsExactly("402122.64", "246462.27", "351415.10");
        assertThat(pool.at("/key/0/weight").asInt()).isEqualTo(341);
        assertThat(pool.at("/cost/forecastOutturn/status").asText()).isEqualTo("MISSING");
        assertThat(budget(shared.at("/boroughs/0/carries"))).isEqualByComparingTo("1000000.01");
        assertThat(budget(shared.at("/boroughs/1/carries"))).isEqualByComparingTo("0");
        assertThat(budget(shared.at("/boroughs/1/bears"))).isEqualByComparingTo("246462.27");

        JsonNode host = own("PAL", known).at("/pools/0");
        assertThat(budget(host.at("/ownCost"))).isEqualByComparingTo("1000000.01");
        assertThat(budget(host.at("/poolCost"))).isEqualByComparingTo("1000000.01");
        assertThat(budget(host.at("/forOthers"))).isEqualByComparingTo("597877.37");
        assertThat(budget(host.at("/net"))).isEqualByComparingTo("402122.64");
        JsonNode partner = own("PAW", known);
        assertThat(budget(partner.at("/pools/0/ownCost"))).isEqualByComparingTo("50");
        assertThat(budget(partner.at("/pools/0/net"))).isEqualByComparingTo("351465.10");
        assertThat(budget(partner.at("/together/share"))).isEqualByComparingTo("351415.10");

        assertThat(api.get(
                                Tokens.smt("pool-a"),
                                "/v1/partnerships/pool-a/apportionment?period=%s&asAt=%s".formatted(MAY, known),
                                "text/csv")
                        .text())
                .contains(",PAL,341,SHOWN,", ",currentBudget,1000000.01,SHOWN,402122.64,SHOWN,false,")
                .contains(",currentBudget,,,351415.10,SHOWN,false,");
        assertThat(api.get(
                                Tokens.borough("finance", "PAW"),
                                "/v1/boroughs/PAW/apportionment?period=%s&asAt=%s".formatted(MAY, known),
                                "text/csv")
                        .text())
                .contains(",currentBudget,50.00,SHOWN,,,351415.10,SHOWN,0.00,SHOWN,351465.10,SHOWN,false,");
        assertThat(api.get(Tokens.borough("finance", "PAZ"), "/v1/partnerships/pool-a/apportionment?period=" + MAY)
                        .status())
                .isEqualTo(404);
        assertThat(api.get(Tokens.borough("finance", "PAZ"), "/v1/boroughs/PAL/apportionment?period=" + MAY)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_key_that_one_mandate_drops_does_not_bind_from_then_on_and_did_before() {
        PoolEvents events = new PoolEvents(topics, "pool-b", "PBL", "PBR", "PBW");
        events.pool(1, "FIXED_SHARE", KEY);
        events.approved("PBL", "848");
        Instant agreed = events.allAgree(1);
        String then = text("pool-b", agreed);
        events.pool(2, "FIXED_SHARE", List.of("1", "1", "2"));
        Instant recorded = events.adopted("PBL", "NAMED", "NAMED", 1, 2);
        assertThat(shared("pool-b", recorded).at("/pools/0/terms/version").asInt())
                .as("the latest version that all agree to")
                .isEqualTo(1);

        Instant dropped = events.adopted("PBR", "NAMED", "NAMED");

        JsonNode pool = shared("pool-b", dropped).at("/pools/0");
        assertThat(pool.at("/terms/binds").asBoolean()).isFalse();
        assertThat(pool.at("/terms/version").asInt()).isEqualTo(2);
        assertThat(pool.at("/terms/notAgreed").findValuesAsText("why"))
                .containsExactly("the mandate of PBR does not speak of it", "the mandate of PBW agrees to version 1");
        assertThat(pool.at("/shares")).isEmpty();
        JsonNode own = own("PBW", dropped).at("/pools/0");
        assertThat(own.at("/share")).isEmpty();
        assertThat(text("pool-b", agreed)).isEqualTo(then);

        events.adopted("PBR", "NAMED", "NAMED", 2);
        Instant renewed = events.adopted("PBW", "NAMED", "NAMED", 2);
        assertThat(shares(shared("pool-b", renewed).at("/pools/0"))).containsExactly("212.00", "212.00", "424.00");
        assertThat(text("pool-b", agreed)).isEqualTo(then);
    }

    @Test
    void a_key_of_caseload_follows_what_is_told_of_cases_late_and_what_is_withdrawn() {
        PoolEvents events = new PoolEvents(topics, "pool-c", "PCL", "PCR", "PCW");
        events.pool(1, "CASELOAD", List.of("1", "1", "1"), "caseloadMeasure", "CIN-CHILDREN");
        events.allAgree(1);
        events.approved("PCL", "100");
        referred("PCL", 0, 20);
        referred("PCR", 0, 10);
        Instant first = referred("PCW", 0, 20);
        JsonNode before = shared("pool-c", first).at("/pools/0");
        assertThat(before.at("/key").findValuesAsText("weight")).containsExactly("20", "10", "20");
        assertThat(shares(before)).containsExactly("40.00", "20.00", "40.00");
        String then = text("pool-c", first);

        Instant late = referred("PCR", 10, 30);
        JsonNode after = shared("pool-c", late).at("/pools/0");
        assertThat(shares(after)).containsExactly("28.57", "42.86", "28.57");
        assertThat(after.at("/key/1/knownSince").asText()).isEqualTo(late.toString());
        assertThat(text("pool-c", first)).as("as at before, to the byte").isEqualTo(then);

        Instant corrected = new CaseEvents(topics, "PCR")
                .told(IntStream.range(0, 30)
                        .mapToObj(child -> withdrawn("w" + child, "r" + child, child(child)))
                        .toArray(CaseEvents.Draft[]::new));
        assertThat(shares(shared("pool-c", corrected).at("/pools/0")))
                .as("nobody in need is nothing to bear")
                .containsExactly("50.00", "0.00", "50.00");
    }

    @Test
    void what_the_mandate_of_the_host_holds_back_is_told_to_nobody_but_what_each_owes() {
        PoolEvents events = new PoolEvents(topics, "pool-d", "PDL", "PDR", "PDW");
        events.pool(1, "FIXED_SHARE", List.of("1", "1", "2"));
        events.adopted("PDL", "TOTALS", "WITHHELD", 1);
        events.adopted("PDR", "NAMED", "NAMED", 1);
        events.adopted("PDW", "NAMED", "NAMED", 1);
        events.approved("PDR", "1");
        Instant known = events.approved("PDL", "77700044.00");

        for (String token : List.of(Tokens.smt("pool-d"), Tokens.borough("finance", "PDR"))) {
            JsonNode pool = api.asAt(token, path("pool-d"), known).at("/pools/0");
            assertThat(pool.at("/cost/currentBudget/status").asText()).isEqualTo("WITHHELD");
            assertThat(pool.at("/shares/1/figures/currentBudget/status").asText())
                    .isEqualTo("WITHHELD");
            for (String accept : List.of("application/json", "text/csv")) {
                assertThat(api.get(token, path("pool-d") + "&asAt=" + known, accept)
                                .text())
                        .doesNotContain("77700044", "19425011", "38850022");
            }
        }
        assertThat(budget(own("PDW", known).at("/pools/0/share"))).isEqualByComparingTo("38850022");
        assertThat(own("PDW", known).toString()).doesNotContain("77700044", "19425011");
    }

    @Test
    void one_weight_that_is_held_back_holds_back_every_share() {
        PoolEvents events = new PoolEvents(topics, "pool-e", "PEL", "PER", "PEW");
        events.pool(1, "CASELOAD", List.of("1", "1", "1"), "caseloadMeasure", "CIN-CHILDREN");
        events.adopted("PEL", "NAMED", "NAMED", 1);
        events.adopted("PER", "NAMED", "TOTALS", 1);
        events.adopted("PEW", "NAMED", "NAMED", 1);
        events.approved("PEL", "100");
        referred("PEL", 0, 10);
        referred("PER", 0, 10);
        Instant known = referred("PEW", 0, 20);

        JsonNode pool = shared("pool-e", known).at("/pools/0");
        assertThat(budget(pool.at("/cost"))).isEqualByComparingTo("100");
        assertThat(pool.at("/key").findValuesAsText("status")).containsExactly("SHOWN", "WITHHELD", "SHOWN");
        assertThat(Stream.of(0, 1, 2)
                        .map(i -> pool.at("/shares/%d/figures/currentBudget".formatted(i))
                                .toString()))
                .containsOnly("{\"status\":\"WITHHELD\"}");
        JsonNode own = own("PER", known).at("/pools/0");
        assertThat(budget(own.at("/share"))).isEqualByComparingTo("25");
        assertThat(own.at("/weight/weight").asInt()).isEqualTo(10);
        assertThat(own.toString()).doesNotContain("\"poolCost\":{\"");
    }

    @Test
    void what_is_over_a_cap_goes_to_the_others_and_what_nobody_bears_is_said() {
        PoolEvents events = new PoolEvents(topics, "pool-f", "PFL", "PFR", "PFW");
        events.pool(
                1,
                "FIXED_SHARE",
                List.of("1", "1", "2"),
                "caps",
                List.of(Map.of("borough", "PFW", "percent", 30), Map.of("borough", "PFR", "pounds", 310)));
        events.allAgree(1);
        Instant known = events.approved("PFL", "1000");

        JsonNode pool = shared("pool-f", known).at("/pools/0");
        assertThat(shares(pool)).containsExactly("390.00", "310.00", "300.00");
        assertThat(pool.at("/shares/1/atCap/0").asText()).isEqualTo("currentBudget");
        assertThat(pool.at("/shares/0/atCap")).isEmpty();

        events.pool(
                2,
                "FIXED_SHARE",
                List.of("0", "1", "2"),
                "caps",
                List.of(Map.of("borough", "PFW", "percent", 30), Map.of("borough", "PFR", "pounds", 310)));
        Instant without = events.allAgree(2);
        JsonNode share = shared("pool-f", without).at("/pools/0/shares/1/figures/currentBudget");
        assertThat(share.at("/status").asText()).isEqualTo("NOT_COMBINABLE");
        assertThat(share.at("/reason").asText()).contains("at their caps");
        assertThat(share.has("value")).isFalse();
    }

    @Test
    void a_part_of_the_lines_by_cost_centre_and_fund_is_a_pool_and_needs_the_detail_to_be_shown() {
        PoolEvents events = new PoolEvents(topics, "pool-g", "PGL", "PGR", "PGW");
        events.pool(
                1,
                "POPULATION",
                List.of("1", "1", "0"),
                "serviceLines",
                List.of("3.1", "3.1.1"),
                "costCentres",
                List.of("CC-2", "CC-3"),
                "funds",
                List.of("GENERAL_FUND"));
        events.allAgree(1);
        events.population("PGL", "2014-06-30", 1);
        events.population("PGL", "2015-06-30", 3_000);
        events.population("PGL", "2016-06-30", 9_000);
        events.population("PGR", "2015-06-30", 1_000);
        Instant known = events.approved("PGL", "1", "30", "10");
        assertThat(shared("pool-g", known)
                        .at("/pools/0/cost/currentBudget/status")
                        .asText())
                .as("NAMED is not down to cost centres")
                .isEqualTo("WITHHELD");

        Instant open = events.adopted("PGL", "DETAIL", "NAMED", 1);
        JsonNode pool = shared("pool-g", open).at("/pools/0");
        assertThat(budget(pool.at("/cost"))).isEqualByComparingTo("40");
        assertThat(pool.at("/key").findValuesAsText("weight")).containsExactly("3000", "1000", "0");
        assertThat(shares(pool)).containsExactly("30.00", "10.00", "0.00");
        JsonNode own = own("PGL", open).at("/pools/0");
        assertThat(budget(own.at("/ownCost"))).isEqualByComparingTo("41");
        assertThat(budget(own.at("/net"))).isEqualByComparingTo("31");
    }

    @Test
    void a_key_of_budget_shares_waits_for_the_last_budget() {
        PoolEvents events = new PoolEvents(topics, "pool-h", "PHL", "PHR", "PHW");
        events.pool(1, "BUDGET_SHARE", List.of("1", "1", "1"));
        events.allAgree(1);
        events.approved("PHL", "10", "20");
        Instant early = events.approved("PHR", "0", "15");
        JsonNode waiting = shared("pool-h", early).at("/pools/0");
        assertThat(waiting.at("/key/2/status").asText()).isEqualTo("MISSING");
        assertThat(waiting.at("/shares/0/figures/currentBudget/status").asText())
                .isEqualTo("MISSING");

        Instant known = events.approved("PHW", "0", "5");
        assertThat(shares(shared("pool-h", known).at("/pools/0"))).containsExactly("6.00", "3.00", "1.00");
    }

    /** Enough of them that none is hidden for being few. */
    private Instant referred(String borough, int from, int until) {
        return new CaseEvents(topics, borough)
                .told(IntStream.range(from, until)
                        .mapToObj(child -> event(
                                "r" + child,
                                "referral-received.v1",
                                child(child),
                                "2016-05-09T12:00:00Z",
                                "referral",
                                "R-" + child))
                        .toArray(CaseEvents.Draft[]::new));
    }

    private static String child(int number) {
        return "Child" + (char) ('a' + number / 10) + (char) ('a' + number % 10);
    }

    private static String path(String partnership) {
        return "/v1/partnerships/%s/apportionment?period=%s".formatted(partnership, MAY);
    }

    private JsonNode shared(String partnership, Instant known) {
        return api.asAt(Tokens.smt(partnership), path(partnership), known);
    }

    private String text(String partnership, Instant known) {
        shared(partnership, known);
        return api.get(Tokens.smt(partnership), path(partnership) + "&asAt=" + known)
                .text();
    }

    private JsonNode own(String borough, Instant known) {
        return api.asAt(
                Tokens.borough("finance", borough),
                "/v1/boroughs/%s/apportionment?period=%s".formatted(borough, MAY),
                known);
    }

    private static BigDecimal budget(JsonNode figures) {
        return figures.at("/currentBudget/value").decimalValue();
    }

    private static List<String> shares(JsonNode pool) {
        return Stream.of(0, 1, 2)
                .map(i -> budget(pool.at("/shares/%d/figures".formatted(i)))
                        .setScale(2)
                        .toPlainString())
                .toList();
    }
}
