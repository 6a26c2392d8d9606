package org.concordat.consolidation.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.concordat.consolidation.Api;
import org.concordat.consolidation.BudgetReturns;
import org.concordat.consolidation.CouncilEvents;
import org.concordat.consolidation.Topics;
import org.concordat.consolidation.trial.MadeUpTopics;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A partnership says against whom its members' figures are protected, and later another thing. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
class DisclosureLevelsTest {

    private static final String[] BOROUGHS = {"DLVA", "DLVB", "DLVC"};

    private final Topics topics = new Topics();
    private final CouncilEvents council = new CouncilEvents(topics);
    private final Api api = new Api();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void a_total_of_three_is_shown_against_partners_and_not_against_pairs() {
        council.partnershipOn(List.of("3.1.1"), "levels", BOROUGHS);
        Instant usual = Instant.EPOCH;
        for (String borough : BOROUGHS) {
            council.adopted(borough, "levels", "TOTALS");
        }
        for (String borough : BOROUGHS) {
            usual = new BudgetReturns(topics, borough, "2016-17-P02")
                    .approved(1, "400000")
                    .knownAt();
        }
        Instant stricter = protecting("PAIR");
        Instant weaker = protecting("OUTSIDER");

        assertThat(total(Tokens.smt("levels"), usual).at("/value").asInt()).isEqualTo(1_200_000);
        JsonNode hidden = total(Tokens.smt("levels"), stricter);
        assertThat(hidden.at("/status").asText()).isEqualTo("SUPPRESSED");
        assertThat(hidden.at("/value").isNumber()).isFalse();
        String colluding = Tokens.user("colluding")
                .role("officer")
                .boroughs(BOROUGHS[0], BOROUGHS[1])
                .sign();
        assertThat(total(colluding, usual).at("/status").asText()).isEqualTo("SUPPRESSED");
        assertThat(total(colluding, weaker).at("/value").asInt()).isEqualTo(1_200_000);
        assertThat(total(Tokens.smt("levels"), stricter)).isEqualTo(hidden);
    }

    private Instant protecting(String level) {
        return topics.append(
                        "concordat.mandates.partnership-recorded.v1",
                        "partnerships/levels",
                        "",
                        Map.of(
                                "partnership",
                                "levels",
                                "title",
                                "levels",
                                "members",
                                Arrays.stream(BOROUGHS)
                                        .map(borough -> Map.of("borough", borough, "from", "2011-06-01"))
                                        .toList(),
                                "serviceScopes",
                                List.of(),
                                "disclosure",
                                Map.of("money", level, "counts", "PARTNER", "children", "PAIR")))
                .knownAt();
    }

    private JsonNode total(String token, Instant moment) {
        return api.asAt(token, "/v1/partnerships/levels/views/budget?period=2016-17-P02", moment)
                .at("/rows/0/measures/currentBudget");
    }
}
