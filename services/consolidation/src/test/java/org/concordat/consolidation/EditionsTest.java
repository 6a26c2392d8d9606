package org.concordat.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.concordat.consolidation.MadeUpReturns.indicator;
import static org.concordat.consolidation.MadeUpReturns.sum;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.concordat.consolidation.trial.FormerInstance;
import org.concordat.consolidation.trial.MadeUpTopics;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An upgrade while an instance of the former release is at work: what it may have answered is answered as it did. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
@QuarkusTestResource(value = FormerInstance.class, restrictToAnnotatedClass = true)
class EditionsTest {

    private static final String MAY = "2016-17-P02";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Topics topics = new Topics();
    private final CouncilEvents council = new CouncilEvents(topics);
    private final Api api = new Api();
    private final String smt = Tokens.smt("edition-a");
    private final String view = "/v1/partnerships/edition-a/views/trial?period=" + MAY;

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void answers_as_at_moments_of_the_former_release_stay_and_later_ones_are_in_the_new_edition() {
        partnership();
        Instant before = visits("EDA", 10, 9);
        JsonNode first = api.asAt(smt, view, before);
        assertThat(first.has("totals"))
                .as("a former instance may answer otherwise")
                .isFalse();
        Map<String, String> promised = answers(before, first);
        Api.Answer refused = api.get(smt, view + "&unit=GBP_THOUSAND&asAt=" + before);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("type").asText()).endsWith("not-in-this-edition");
        assertThat(api.get(smt, view + "&format=ods&asAt=" + before).status()).isEqualTo(400);

        FormerInstance.end();
        Instant after = visits("EDB", 30, 1);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> api.get(smt, view).json().has("totals"));

        JsonNode now = api.get(smt, view).json();
        assertThat(now.at("/unit").asText()).isEqualTo("GBP");
        assertThat(now.at("/totals/0/measures/cases/value").isNull())
                .as("no figure of the reviews is in, and missing is not zero")
                .isTrue();
        String cell = now.at("/totals/0/measures/cases/cell").asText();
        assertThat(api.get(smt, "/v1/explanations/" + cell).json().at("/status").asText())
                .isEqualTo("MISSING");
        assertThat(answers(before, first)).isEqualTo(promised);
        assertThat(api.asAt(smt, view, after).at("/rows/0/measures/cases/value").asInt())
                .as("known before the new edition began or after")
                .isEqualTo(40);
        assertThat(api.get(smt, view + "&format=ods").status()).isEqualTo(200);
    }

    private Map<String, String> answers(Instant moment, JsonNode first) {
        Map<String, String> answers = new TreeMap<>();
        for (String form : List.of("json", "csv", "xlsx")) {
            answers.put(
                    form,
                    api.get(smt, view + "&format=" + form + "&asAt=" + moment).text());
        }
        for (String measure : List.of("cases", "inTime", "rating")) {
            String cell =
                    first.at("/rows/0/measures/%s/cell".formatted(measure)).asText();
            answers.put(measure, api.get(smt, "/v1/explanations/" + cell).text());
        }
        return answers;
    }

    private Instant visits(String borough, int cases, int inTime) {
        return new MadeUpReturns(topics, "concordat.trial", borough, MAY)
                .approved(
                        1,
                        List.of(
                                sum("cases", 1, Integer.toString(cases)),
                                sum("inTime", 1, inTime + "/" + cases),
                                sum("rating", 1, "3.5")),
                        indicator(1, "VISITS", cases, inTime, cases, "3.5"))
                .knownAt();
    }

    private void partnership() {
        council.partnershipOn(List.of("3.1.1"), "edition-a", "EDA", "EDB");
        council.adopted("EDA", "edition-a", "PLANS", "NAMED");
        council.adopted("EDB", "edition-a", "PLANS", "NAMED");
    }
}
