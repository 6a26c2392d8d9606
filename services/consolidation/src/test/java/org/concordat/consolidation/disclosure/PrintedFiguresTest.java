package org.concordat.consolidation.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.consolidation.kpi.KpiEvents.result;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

/** A paper has printed a figure that is held back: everybody may know it, so nothing hides behind it any more. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
class PrintedFiguresTest {

    private static final String MAY = "2016-17-P02";

    private final Topics topics = new Topics();
    private final CouncilEvents council = new CouncilEvents(topics);
    private final Api api = new Api();

    @AfterEach
    void close() {
        topics.close();
    }

    private Instant printed(String borough, String domain, String row, String measure, int... values) {
        return topics.append(
                        "concordat.mandates.paper-recorded.v1",
                        "papers/%s/cabinet".formatted(borough),
                        borough,
                        Map.of(
                                "borough",
                                borough,
                                "paper",
                                "cabinet",
                                "version",
                                1,
                                "title",
                                "A report to the Cabinet",
                                "published",
                                "2016-07-11",
                                "figures",
                                IntStream.of(values)
                                        .mapToObj(value -> Map.of(
                                                "domain", domain, "period", MAY, "row", row, "measure", measure,
                                                "value", value))
                                        .toList()))
                .knownAt();
    }

    private JsonNode row(String token, String view, String code, Instant asAt) {
        return StreamSupport.stream(api.asAt(token, view, asAt).path("rows").spliterator(), false)
                .filter(row -> row.path("serviceLine").asText().equals(code)
                        || row.path("kpi").asText().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isShown(JsonNode cell) {
        return cell.path("value").isNumber();
    }

    @Test
    void a_total_of_three_shows_a_partner_the_third_once_another_is_printed() {
        council.partnershipOn(List.of("3.1.1"), "printed-a", "PRAH", "PRAK", "PRAW");
        Instant before = Instant.EPOCH;
        for (String borough : List.of("PRAH", "PRAK", "PRAW")) {
            council.adopted(borough, "printed-a", "TOTALS");
        }
        for (String borough : List.of("PRAH", "PRAK", "PRAW")) {
            before = new BudgetReturns(topics, borough, MAY)
                    .approved(1, "400000")
                    .knownAt();
        }
        Instant after = printed("PRAH", "BUDGET", "3.1.1", "currentBudget", 400_000);
        Instant withdrawn = printed("PRAH", "BUDGET", "3.1.1", "currentBudget");

        String view = "/v1/partnerships/printed-a/views/budget?period=" + MAY;
        String partner = Tokens.borough("officer", "PRAK");
        assertThat(isShown(row(partner, view, "3.1.1", before).at("/measures/currentBudget")))
                .isTrue();
        JsonNode hidden = row(partner, view, "3.1.1", after);
        assertThat(isShown(hidden.at("/measures/currentBudget"))).isFalse();
        assertThat(isShown(hidden.at("/contributions/PRAH/measures/currentBudget")))
                .as("what is printed elsewhere is not shown here for that")
                .isFalse();
        assertThat(isShown(row(Tokens.smt("printed-a"), view, "3.1.1", after).at("/measures/currentBudget")))
                .as("an outsider does not know a second")
                .isTrue();
        assertThat(isShown(row(partner, view, "3.1.1", withdrawn).at("/measures/currentBudget")))
                .isTrue();
        assertThat(isShown(row(partner, view, "3.1.1", before).at("/measures/currentBudget")))
                .as("what was answered as at a moment is answered again")
                .isTrue();
    }

    @Test
    void a_small_number_does_not_hide_behind_one_that_is_printed() {
        council.partnershipOn(List.of("3.1.1", "3.1.2", "3.1.3"), "printed-b", "PRBH", "PRBK", "PRBW");
        KpiEvents kpis = new KpiEvents(topics, "printed-b");
        kpis.defined("PR-B", Map.of("unit", "COUNT", "combining", "SUM"));
        kpis.defined("PR-SMALL", Map.of("unit", "COUNT", "combining", "SUM"));
        for (String borough : List.of("PRBH", "PRBK", "PRBW")) {
            council.adopted(borough, "printed-b", "KPI", "DETAIL");
        }
        Instant before = Instant.EPOCH;
        for (String borough : List.of("PRBH", "PRBK", "PRBW")) {
            boolean isFew = borough.equals("PRBK");
            before = kpis.approved(borough, MAY, 1, result("PR-SMALL", MAY, "value", isFew ? 4 : 30));
        }
        Instant after = printed("PRBK", "KPI", "PR-SMALL", "result", 4);
        Instant restated = kpis.approved("PRBK", MAY, 2, result("PR-SMALL", MAY, "value", 3));

        String view = "/v1/partnerships/printed-b/views/kpis?period=" + MAY;
        String smt = Tokens.smt("printed-b");
        for (Instant moment : List.of(before, after, restated)) {
            JsonNode row = row(smt, view, "PR-SMALL", moment);
            assertThat(isShown(row.at("/contributions/PRBK/measures/result"))).isFalse();
            assertThat(isShown(row.at("/measures/result"))).isFalse();
            assertThat(isShown(row.at("/contributions/PRBH/measures/result"))).isTrue();
        }
        String releases = "/v1/partnerships/printed-b/releases?period=" + MAY;
        String auditor = Tokens.user("auditor")
                .role("auditor")
                .partnerships("printed-b")
                .boroughs()
                .sign();
        for (Instant moment : List.of(after, restated)) {
            assertThat(api.asAt(auditor, releases, moment).path("releases"))
                    .allSatisfy(release ->
                            assertThat(release.path("verdict").asText()).isEqualTo("SAFE"));
        }
    }
}
