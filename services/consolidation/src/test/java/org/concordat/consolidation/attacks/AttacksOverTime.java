package org.concordat.consolidation.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.concordat.consolidation.Api;
import org.concordat.consolidation.CouncilEvents;
import org.concordat.consolidation.Topics;
import org.concordat.consolidation.trial.MadeUpTopics;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What somebody does with answers as at several moments, of several partnerships, or while something changes. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
class AttacksOverTimeTest {

    private static final String MAY = "2016-17-P02";

    private final Topics topics = new Topics();
    private final CouncilEvents council = new CouncilEvents(topics);
    private final Api api = new Api();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void takes_the_total_of_two_partnerships_from_one_another() {
        council.partnershipOn(List.of("3.1.1"), "over-a", "ZOAA", "ZOAB", "ZOAC");
        council.partnership("over-a-two", "ZOAA", "ZOAB");
        adopted("ZOAA", 1, "TOTALS", "over-a", "over-a-two");
        adopted("ZOAB", 1, "TOTALS", "over-a", "over-a-two");
        adopted("ZOAC", 1, "TOTALS", "over-a");
        posted("ZOAA", 1, "400000");
        posted("ZOAB", 1, "300000");
        Instant known = posted("ZOAC", 1, "350000");

        assertNotBoth(total("over-a", known), total("over-a-two", known));
    }

    @Test
    void takes_the_total_after_a_mandate_closed_from_the_one_before() {
        council.partnershipOn(List.of("3.1.1"), "over-b", "ZOBA", "ZOBB", "ZOBC");
        for (String borough : List.of("ZOBA", "ZOBB", "ZOBC")) {
            adopted(borough, 1, "TOTALS", "over-b");
        }
        posted("ZOBA", 1, "400000");
        posted("ZOBB", 1, "300000");
        Instant before = posted("ZOBC", 1, "350000");
        Instant after = adopted("ZOBC", 2, "WITHHELD", "over-b");

        assertNotBoth(total("over-b", before), total("over-b", after));
    }

    @Test
    void keeps_an_answer_from_before_a_mandate_became_stricter() throws Exception {
        council.partnershipOn(List.of("3.1.1"), "over-c", "ZOCA", "ZOCB");
        adopted("ZOCA", 1, "NAMED", "over-c");
        adopted("ZOCB", 1, "NAMED", "over-c");
        posted("ZOCA", 1, "400000");
        Instant before = posted("ZOCB", 1, "300000");
        JsonNode open = row("over-c", before);
        String tag = tag("over-c", before);
        Instant closed = adopted("ZOCA", 2, "WITHHELD", "over-c");
        posted("ZOCA", 2, "777000");
        Instant restated = posted("ZOCB", 2, "310000");

        assertThat(open.at("/contributions/ZOCA/measures/currentBudget/value").asInt())
                .isEqualTo(400000);
        for (Instant moment : List.of(closed, restated)) {
            JsonNode row = row("over-c", moment);
            assertThat(row.at("/contributions/ZOCA/measures/currentBudget/status")
                            .asText())
                    .isEqualTo("WITHHELD");
            assertThat(row.toString()).doesNotContain("400000").doesNotContain("777000");
            assertThat(tag("over-c", moment)).isNotEqualTo(tag);
        }
    }

    @Test
    void asks_who_restated_while_a_total_moves() {
        council.partnershipOn(List.of("3.1.1"), "over-d", "ZODA", "ZODB", "ZODC");
        adopted("ZODA", 1, "TOTALS", "over-d");
        adopted("ZODB", 1, "TOTALS", "over-d");
        adopted("ZODC", 1, "NAMED", "over-d");
        posted("ZODA", 1, "400000");
        posted("ZODB", 1, "300000");
        Instant before = posted("ZODC", 1, "350000");
        Instant after = posted("ZODA", 2, "401234");

        JsonNode total = total("over-d", before);
        assertShown(total, "1050000");
        JsonNode moved = total("over-d", after);
        String smt = Tokens.smt("over-d");
        JsonNode view = api.asAt(smt, "/v1/partnerships/over-d/views/budget?period=" + MAY, after);
        assertThat(view.at("/restated")).isEmpty();
        JsonNode status = api.asAt(smt, "/v1/partnerships/over-d/returns-status?period=" + MAY, after);
        assertThat(status.toString()).doesNotContain("\"version\":2");
        JsonNode explained =
                api.get(smt, "/v1/explanations/" + moved.at("/cell").asText()).json();
        for (JsonNode borough : explained.at("/boroughs")) {
            if (!borough.at("/borough").asText().equals("ZODC")) {
                assertThat(borough.at("/return/version").isMissingNode()
                                || borough.at("/return/version").isNull())
                        .as(borough.toString())
                        .isTrue();
            }
        }
        String compared = api.get(
                        smt,
                        "/v1/partnerships/over-d/views/budget/comparison?period=" + MAY + "&from=" + before + "&to="
                                + after)
                .text();
        assertThat(compared).doesNotContain("Version 2");
    }

    @Test
    void looks_before_everybody_has_posted() {
        council.partnershipOn(List.of("3.1.1"), "over-e", "ZOEA", "ZOEB", "ZOEC");
        for (String borough : List.of("ZOEA", "ZOEB", "ZOEC")) {
            adopted(borough, 1, "TOTALS", "over-e");
        }
        Instant one = posted("ZOEA", 1, "400000");
        Instant two = posted("ZOEB", 1, "300000");

        for (Instant early : List.of(one, two)) {
            assertThat(total("over-e", early).at("/value").isNumber()).isFalse();
        }
    }

    @Test
    void looks_as_a_partner_who_has_its_own_figure() {
        council.partnershipOn(List.of("3.1.1"), "over-f", "ZOFA", "ZOFB");
        adopted("ZOFA", 1, "TOTALS", "over-f");
        adopted("ZOFB", 1, "TOTALS", "over-f");
        posted("ZOFA", 1, "400000");
        Instant known = posted("ZOFB", 1, "300000");

        assertShown(total("over-f", known), "700000");
        for (String partner : List.of("ZOFA", "ZOFB")) {
            JsonNode view = api.asAt(
                    Tokens.borough("officer", partner), "/v1/partnerships/over-f/views/budget?period=" + MAY, known);
            assertHidden(view.at("/rows/0/measures/currentBudget"));
        }
    }

    @Test
    void takes_the_total_without_a_borough_that_left_from_the_one_with_it() {
        council.partnershipOn(List.of("3.1.1"), "over-g", "ZOGA", "ZOGB", "ZOGC");
        for (String borough : List.of("ZOGA", "ZOGB", "ZOGC")) {
            adopted(borough, 1, "TOTALS", "over-g");
        }
        posted("ZOGA", 1, "400000");
        posted("ZOGB", 1, "300000");
        Instant before = posted("ZOGC", 1, "350000");
        Instant after = council.partnership("over-g", "ZOGA", "ZOGB").knownAt();

        assertNotBoth(total("over-g", before), total("over-g", after));
    }

    @Test
    void watches_the_stream_while_something_hidden_changes() throws Exception {
        council.partnershipOn(List.of("3.1.1"), "over-h", "ZOHA", "ZOHB");
        adopted("ZOHA", 1, "TOTALS", "over-h");
        Instant known = adopted("ZOHB", 1, "NAMED", "over-h");
        api.asAt(Tokens.smt("over-h"), "/v1/partnerships/over-h/views/budget?period=" + MAY, known);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> stream = client.send(
                    api.request(Tokens.smt("over-h"), "/v1/changes", "text/event-stream")
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            posted("ZOHA", 1, "777000111");
            posted("ZOHB", 1, "300000");
            String told = read(stream.body(), "over-h");
            assertThat(told).contains("over-h").doesNotContain("777000").doesNotContain("300000");
            stream.body().close();
            client.shutdownNow();
        }
    }

    @Test
    void reads_the_metrics_and_the_health() throws Exception {
        council.partnershipOn(List.of("3.1.1"), "over-i", "ZOIA", "ZOIB");
        adopted("ZOIA", 1, "TOTALS", "over-i");
        adopted("ZOIB", 1, "NAMED", "over-i");
        posted("ZOIB", 1, "300000");
        assertHidden(total("over-i", posted("ZOIA", 1, "777000222")));
        int management = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String path : List.of("/q/metrics", "/q/health")) {
                String told = client.send(
                                java.net.http.HttpRequest.newBuilder(
                                                java.net.URI.create("http://localhost:" + management + path))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body();
                assertThat(told).isNotEmpty().doesNotContain("777000222").doesNotContain("7.77000222E");
            }
        }
    }

    private static String read(InputStream stream, String until) throws java.io.IOException {
        StringBuilder read = new StringBuilder();
        byte[] some = new byte[1024];
        while (!read.toString().contains(until)) {
            int many = stream.read(some);
            if (many < 0) {
                break;
            }
            read.append(new String(some, 0, many, StandardCharsets.UTF_8));
        }
        return read.toString();
    }

    private static void assertHidden(JsonNode cell) {
        assertThat(cell.at("/status").asText()).as(cell.toString()).isEqualTo("SUPPRESSED");
        assertThat(cell.at("/value").isNumber()).isFalse();
    }

    /** One from the other would leave the borough by which they differ. */
    private static void assertNotBoth(JsonNode one, JsonNode other) {
        assertThat(one.at("/value").isNumber() && other.at("/value").isNumber())
                .as("%s and %s".formatted(one, other))
                .isFalse();
    }

    private static void assertShown(JsonNode cell, String value) {
        assertThat(cell.at("/value").decimalValue()).as(cell.toString()).isEqualByComparingTo(value);
    }

    private JsonNode total(String partnership, Instant moment) {
        return row(partnership, moment).at("/measures/currentBudget");
    }

    private JsonNode row(String partnership, Instant moment) {
        return api.asAt(
                        Tokens.smt(partnership),
                        "/v1/partnerships/" + partnership + "/views/budget?period=" + MAY,
                        moment)
                .at("/rows/0");
    }

    private String tag(String partnership, Instant moment) throws Exception {
        return api.client()
                .send(
                        api.request(
                                        Tokens.smt(partnership),
                                        "/v1/partnerships/%s/views/budget?period=%s&asAt=%s"
                                                .formatted(partnership, MAY, moment),
                                        "application/json")
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    private Instant posted(String borough, int version, String budget) {
        return new PostedBudget()
                .line("3.1.1", "currentBudget", budget)
                .posted(topics, "return-approved", borough, MAY, version)
                .knownAt();
    }

    private Instant adopted(String borough, int version, String detail, String... partnerships) {
        return council.adopted(
                        borough,
                        version,
                        Arrays.stream(partnerships)
                                .map(partnership -> Map.<String, Object>of(
                                        "partnership", partnership, "domain", "BUDGET", "detail", detail))
                                .toList(),
                        Map.of("kpiCommitments", List.of()))
                .knownAt();
    }
}
