package org.concordat.consolidation.budget.separation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.concordat.consolidation.Api;
import org.concordat.consolidation.BudgetReturns;
import org.concordat.consolidation.Topics;
import org.concordat.consolidation.budget.apportionment.PoolEvents;
import org.concordat.consolidation.procurement.ContractEvents;
import org.concordat.consolidation.savings.DeliveryReturns;
import org.concordat.consolidation.trial.MadeUpTopics;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each test has boroughs of its own: the first hosts the pool, which is the line 3.1.1. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
class SeparationTest {

    private static final String MAY = "2016-17-P02";
    private static final String LAST_OF_MAY = "2016-05-31";

    private final Topics topics = new Topics();
    private final Api api = new Api();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void who_leaves_takes_its_share_of_a_pool_and_who_never_was_a_member_nothing() {
        PoolEvents events = new PoolEvents(topics, "sep-a", "SAL", "SAR", "SAW");
        events.pool(1, "FIXED_SHARE", List.of("341", "209", "298"));
        events.allAgree(1);
        Instant known = events.approved("SAL", "1000000.01", "7");
        String smt = Tokens.smt("sep-a");

        JsonNode leaves = api.asAt(smt, path("sep-a", "SAW", LAST_OF_MAY), known);
        assertThat(leaves.at("/member").asBoolean()).isTrue();
        assertThat(leaves.at("/period").asText()).isEqualTo(MAY);
        assertParted(item(leaves, "POOL", "currentBudget"), "351415.10", "648584.91", "1000000.01");
        assertThat(item(leaves, "POOL", "currentBudget").at("/explanation").asText())
                .contains("binds in 2016-17", "the budget return of SAL for " + MAY);

        JsonNode never = api.asAt(smt, path("sep-a", "SAZ", LAST_OF_MAY), known);
        assertThat(never.at("/member").asBoolean()).isFalse();
        assertParted(item(never, "POOL", "currentBudget"), "0", "1000000.01", "1000000.01");
        assertThat(never.at("/contracts")).isEmpty();

        JsonNode earlier = api.asAt(smt, path("sep-a", "SAW", "2016-05-30"), known);
        assertThat(earlier.at("/period").asText())
                .as("the last month that has ended")
                .isEqualTo("2016-17-P01");
        assertThat(item(earlier, "POOL", "currentBudget").at("/taken/status").asText())
                .isEqualTo("MISSING");

        events.adopted("SAR", "NAMED", "NAMED");
        Instant dropped = events.adopted("SAW", "NAMED", "NAMED");
        assertParted(
                item(api.asAt(smt, path("sep-a", "SAL", LAST_OF_MAY), dropped), "POOL", "currentBudget"),
                "1000000.01",
                "0",
                "1000000.01");

        assertThat(api.get(smt, path("sep-a", "SAW", LAST_OF_MAY) + "&asAt=" + known, "text/csv")
                        .text())
                .contains(",SAW,2016-05-31,2016-17-P02,", ",351415.10,SHOWN,648584.91,SHOWN,1000000.01,SHOWN,");
        assertThat(api.get(Tokens.borough("finance", "SAR"), path("sep-a", "SAW", LAST_OF_MAY))
                        .status())
                .as("of another borough")
                .isEqualTo(404);
        assertThat(api.get(Tokens.borough("finance", "SAZ"), path("sep-a", "SAZ", LAST_OF_MAY))
                        .status())
                .as("of a partnership of others")
                .isEqualTo(404);
    }

    @Test
    void commitments_savings_and_contracts_are_parted_and_explained() {
        PoolEvents events = new PoolEvents(topics, "sep-b", "SBL", "SBR", "SBW");
        for (String borough : List.of("SBL", "SBR", "SBW")) {
            events.adopted(borough, "DETAIL", "NAMED");
            committed(borough, borough.equals("SBW") ? "3.50" : "20");
            new DeliveryReturns(topics, borough, MAY)
                    .approved(
                            1,
                            DeliveryReturns.Line.of("A")
                                    .on("3.1.1")
                                    .figure("target", "100")
                                    .figure("forecast", "70"));
        }
        ContractEvents contracts = new ContractEvents(topics);
        contracts.recorded(
                ContractEvents.contract("SBL", "C-1").on("3.1.1").worth("9000").lasting("2015-04-01", "2018-03-31"));
        Instant known = contracts.recorded(
                ContractEvents.contract("SBW", "C-2").on("3.1.2").worth("6000").lasting("2015-04-01", "2018-03-31"));

        for (String token : List.of(Tokens.smt("sep-b"), Tokens.borough("finance", "SBW"))) {
            JsonNode leaves = api.asAt(token, path("sep-b", "SBW", LAST_OF_MAY), known);
            JsonNode commitments = item(leaves, "COMMITMENTS", "commitments");
            assertParted(commitments, "3.50", "40", "43.50");
            assertThat(commitments.at("/explanation").asText()).contains("Remaining: SBL, SBR.");
            assertParted(item(leaves, "SAVINGS", "target"), "100", "200", "300");
            assertParted(item(leaves, "SAVINGS", "forecast"), "70", "140", "210");
            assertParted(item(leaves, "CONTRACTS", "value"), "6000", "9000", "15000");
            assertThat(item(leaves, "CONTRACTS", "value").at("/of/missing/0").asText())
                    .as("has recorded none")
                    .isEqualTo("SBR");
            assertThat(leaves.at("/contracts/0/reference").asText()).isEqualTo("C-2");
            assertThat(leaves.at("/everyContract").asBoolean()).isTrue();
            assertThat(leaves.at("/mandates")).isNotEmpty();
            JsonNode taken = api.get(
                            token,
                            "/v1/explanations/" + commitments.at("/takenCell").asText())
                    .json();
            assertThat(taken.toString()).contains("SBW", "return");
        }
    }

    @Test
    void the_only_other_member_whose_figures_show_in_totals_alone_is_not_told_as_a_remainder() {
        PoolEvents events = new PoolEvents(topics, "sep-c", "SCL", "SCR");
        events.pool(1, "FIXED_SHARE", List.of("1", "1"));
        events.adopted("SCL", "TOTALS", "WITHHELD", 1);
        events.adopted("SCR", "NAMED", "NAMED", 1);
        committed("SCL", "77700044");
        Instant known = committed("SCR", "5");

        for (String token : List.of(Tokens.smt("sep-c"), Tokens.borough("finance", "SCR"))) {
            String path = path("sep-c", "SCR", LAST_OF_MAY);
            JsonNode commitments = item(api.asAt(token, path, known), "COMMITMENTS", "commitments");
            assertThat(commitments.at("/taken/value").decimalValue()).isEqualByComparingTo("5");
            assertThat(commitments.at("/remainder/status").asText()).isIn("WITHHELD", "SUPPRESSED");
            assertThat(commitments.at("/whole/status").asText()).isIn("WITHHELD", "SUPPRESSED");
            for (String accept : List.of("application/json", "text/csv")) {
                assertThat(api.get(token, path + "&asAt=" + known, accept).text())
                        .doesNotContain("77700044", "77700049");
            }
        }
    }

    private Instant committed(String borough, String pounds) {
        return new BudgetReturns(topics, borough, MAY, "commitments")
                .approved(1, pounds)
                .knownAt();
    }

    private static void assertParted(JsonNode item, String taken, String remainder, String whole) {
        assertThat(item.at("/taken/value").decimalValue()).isEqualByComparingTo(taken);
        assertThat(item.at("/remainder/value").decimalValue()).isEqualByComparingTo(remainder);
        assertThat(item.at("/whole/value").decimalValue()).isEqualByComparingTo(whole);
    }

    private static JsonNode item(JsonNode separation, String kind, String measure) {
        return StreamSupport.stream(separation.get("items").spliterator(), false)
                .filter(item -> item.get("kind").asText().equals(kind)
                        && item.get("measure").asText().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    private static String path(String partnership, String borough, String on) {
        return "/v1/partnerships/%s/separation?borough=%s&on=%s".formatted(partnership, borough, on);
    }
}
