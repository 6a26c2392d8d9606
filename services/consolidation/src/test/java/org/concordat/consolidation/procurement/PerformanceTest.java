package org.concordat.consolidation.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.procurement.ContractEvents.contract;

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
import org.concordat.consolidation.Api;
import org.concordat.consolidation.CouncilEvents;
import org.concordat.consolidation.Topics;
import org.concordat.consolidation.trial.MadeUpTopics;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How contracts go. Each test has boroughs of its own. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
class PerformanceTest {

    private final Topics topics = new Topics();
    private final CouncilEvents council = new CouncilEvents(topics);
    private final ContractEvents contracts = new ContractEvents(topics);
    private final Api api = new Api();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void ratings_of_a_day_are_of_its_quarter_and_before_and_quarters_without_one_are_told() {
        council.partnershipOn(List.of("3.1.1"), "going-a", "GOA");
        contracts.recorded(contract("GOA", "RATED")
                .on("3.1.1")
                .worth("6000000")
                .lasting("2025-07-01", "2028-06-30")
                .with("lightTouch", false)
                .with("indicators", List.of(Map.of("title", "Placements on time", "target", "95%", "kpi", "CLA-TIME")))
                .with(
                        "performance",
                        List.of(
                                rated("2025-26-Q2", "GOOD", "", "settling in"),
                                rated("2025-26-Q2", "INADEQUATE", "Placements on time", ""),
                                rated("2025-26-Q4", "REQUIRES_IMPROVEMENT", "", ""),
                                rated("2026-27-Q1", "GOOD", "", "")))
                .with(
                        "modifications",
                        List.of(Map.of(
                                "on",
                                "2026-01-15",
                                "what",
                                "a further home",
                                "valueChange",
                                new BigDecimal("250000.00"),
                                "newEnd",
                                "2028-12-31"))));
        contracts.recorded(contract("GOA", "SILENT").on("3.1.1").lasting("2026-01-01", "2027-03-31"));
        Instant known = contracts.recorded(contract("GOA", "OVER").on("3.1.1").lasting("2020-01-01", "2025-12-31"));
        String officer = Tokens.borough("officer", "GOA");

        JsonNode march = api.asAt(officer, "/v1/boroughs/GOA/contract-performance?on=2026-03-31", known);

        JsonNode rated = entry(march, "RATED");
        assertThat(rated.get("rating").asText()).isEqualTo("REQUIRES_IMPROVEMENT");
        assertThat(rated.get("ratedIn").asText()).isEqualTo("2025-26-Q4");
        assertThat(rated.get("ratings").findValuesAsText("quarter"))
                .as("of quarters that have begun")
                .containsExactly("2025-26-Q2", "2025-26-Q4");
        assertThat(texts(rated.get("notRated")))
                .as("it began with the second quarter")
                .containsExactly("2025-26-Q3");
        assertThat(rated.get("indicators").asText()).isEqualTo("Placements on time: 95% (CLA-TIME)");
        assertThat(rated.get("indicatorRatings").asText()).isEqualTo("2025-26-Q2 Placements on time: INADEQUATE");
        assertThat(rated.get("monitoring").asText()).isEqualTo("2025-26-Q2: settling in");
        assertThat(rated.get("modifications").asText())
                .isEqualTo("2026-01-15 a further home, value by 250000, to 2028-12-31");
        assertThat(rated.get("performanceDuty").asText()).isEqualTo("IN_SCOPE");
        JsonNode silent = entry(march, "SILENT");
        assertThat(silent.path("rating").isNull() || silent.path("rating").isMissingNode())
                .isTrue();
        assertThat(texts(silent.get("notRated"))).containsExactly("2025-26-Q4");
        assertThat(silent.get("dutySays").asText()).contains("does not say");
        assertThat(march.at("/contracts").findValuesAsText("contract"))
                .as("what has ended is not rated any more")
                .containsExactly("RATED", "SILENT");
        assertThat(counts(march))
                .containsExactly(
                        "Good 0 0",
                        "Approaching target 0 0",
                        "Requires improvement 1 1",
                        "Inadequate 0 0",
                        "Other 0 0",
                        "Not rated 1 0");
        assertThat(texts(
                        entry(api.asAt(officer, "/v1/boroughs/GOA/contract-performance?on=2026-03-30", known), "SILENT")
                                .get("notRated")))
                .as("a day earlier the quarter has not ended")
                .isEmpty();
        String csv = api.get(officer, "/v1/boroughs/GOA/contract-performance?on=2026-03-31&asAt=" + known, "text/csv")
                .text();
        assertThat(csv)
                .contains(
                        "REQUIRES_IMPROVEMENT,2025-26-Q4,2025-26-Q2 GOOD; 2025-26-Q4 REQUIRES_IMPROVEMENT,2025-26-Q3,",
                        "IN_SCOPE,over £5m and not light-touch");
        assertThat(api.get(
                                officer,
                                "/v1/boroughs/GOA/contract-performance?on=2026-03-31&asAt=" + known,
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                        .text())
                .startsWith("PK");
        assertThat(api.asAt(officer, "/v1/boroughs/GOA/views/contracts?period=2025-26-P12&by=rating", known)
                        .at("/rows")
                        .findValuesAsText("rating"))
                .contains("REQUIRES_IMPROVEMENT");
    }

    @Test
    void a_partnership_sees_how_those_go_that_may_be_shown_one_by_one_and_of_whom_it_does_not() {
        council.partnershipOn(List.of("3.1.1"), "going-b", "GOB", "GOC", "GOD");
        council.adopted("GOB", "going-b", "CONTRACT", "DETAIL");
        council.adopted("GOC", "going-b", "CONTRACT", "TOTALS");
        for (String borough : List.of("GOB", "GOC")) {
            contracts.recorded(contract(borough, "RATED")
                    .on("3.1.1")
                    .lasting("2014-10-01", "2018-03-31")
                    .with("performance", List.of(rated("2016-17-Q1", "GOOD", "", "canary of " + borough))));
        }
        Instant known = contracts.recorded(contract("GOD", "RATED").on("3.1.1").lasting("2014-10-01", "2018-03-31"));

        JsonNode seen =
                api.asAt(Tokens.smt("going-b"), "/v1/partnerships/going-b/contract-performance?on=2016-06-30", known);

        assertThat(seen.at("/contracts").findValuesAsText("borough")).containsExactly("GOB");
        assertThat(texts(seen.get("notListed"))).containsExactly("GOC", "GOD");
        assertThat(counts(seen)).contains("Good 1 0", "Not rated 0 0");
        assertThat(seen.toString()).contains("canary of GOB").doesNotContain("canary of GOC");
    }

    private static Map<String, Object> rated(String quarter, String rating, String indicator, String note) {
        Map<String, Object> rated = new LinkedHashMap<>(Map.of("quarter", quarter, "rating", rating));
        if (!indicator.isEmpty()) {
            rated.put("indicator", indicator);
        }
        if (!note.isEmpty()) {
            rated.put("note", note);
        }
        return rated;
    }

    private static JsonNode entry(JsonNode performance, String contract) {
        for (JsonNode entry : performance.get("contracts")) {
            if (entry.get("contract").asText().equals(contract)) {
                return entry;
            }
        }
        throw new AssertionError("no contract " + contract + " in " + performance);
    }

    private static List<String> counts(JsonNode performance) {
        List<String> counts = new ArrayList<>();
        performance
                .get("ratings")
                .forEach(rating -> counts.add("%s %d %d"
                        .formatted(
                                rating.get("title").asText(),
                                rating.get("contracts").asLong(),
                                rating.get("inScope").asLong())));
        return counts;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
