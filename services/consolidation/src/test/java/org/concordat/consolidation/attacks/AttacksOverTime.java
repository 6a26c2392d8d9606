package org.concordat.consolidation.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.concordat.testing.Tokens;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What somebody does with answers as at several moments, of several partnerships, or while something changes. */
abstract class AttacksOverTime {

    private static final String MAY = "2016-17-P02";
    private static final String PARTNERSHIPS = "/v1/partnerships/";

    private final Topics topics = new Topics();
    private final CouncilEvents council = new CouncilEvents(topics);
    private final Api api = new Api();

    @AfterEach
    void close() {
        topics.close();
    }

    /** Of the names of boroughs and partnerships. */
    abstract char set();

    private String of(char test, char borough) {
        return "Z" + set() + test + borough;
    }

    private String named(char test) {
        return "over-" + Character.toLowerCase(set()) + test;
    }

    @Test
    void takes_the_total_of_two_partnerships_from_one_another() {
        council.partnershipOn(List.of("3.1.1"), named('a'), of('A', 'A'), of('A', 'B'), of('A', 'C'));
        council.partnership(named('a') + "-two", of('A', 'A'), of('A', 'B'));
        adopted(of('A', 'A'), 1, "TOTALS", named('a'), named('a') + "-two");
        adopted(of('A', 'B'), 1, "TOTALS", named('a'), named('a') + "-two");
        adopted(of('A', 'C'), 1, "TOTALS", named('a'));
        posted(of('A', 'A'), 1, "400000");
        posted(of('A', 'B'), 1, "300000");
        Instant known = posted(of('A', 'C'), 1, "350000");

        assertNotBoth(total(named('a'), known), total(named('a') + "-two", known));
    }

    @Test
    void takes_the_total_after_a_mandate_closed_from_the_one_before() {
        council.partnershipOn(List.of("3.1.1"), named('b'), of('B', 'A'), of('B', 'B'), of('B', 'C'));
        for (String borough : List.of(of('B', 'A'), of('B', 'B'), of('B', 'C'))) {
            adopted(borough, 1, "TOTALS", named('b'));
        }
        posted(of('B', 'A'), 1, "400000");
        posted(of('B', 'B'), 1, "300000");
        Instant before = posted(of('B', 'C'), 1, "350000");
        Instant after = adopted(of('B', 'C'), 2, "WITHHELD", named('b'));

        assertNotBoth(total(named('b'), before), total(named('b'), after));
    }

    @Test
    @GuardedOtherwise(by = "the mandate as at the moment")
    void keeps_an_answer_from_before_a_mandate_became_stricter() throws Exception {
        council.partnershipOn(List.of("3.1.1"), named('c'), of('C', 'A'), of('C', 'B'));
        adopted(of('C', 'A'), 1, "NAMED", named('c'));
        adopted(of('C', 'B'), 1, "NAMED", named('c'));
        posted(of('C', 'A'), 1, "400000");
        Instant before = posted(of('C', 'B'), 1, "300000");
        JsonNode open = row(named('c'), before);
        String tag = tag(named('c'), before);
        Instant closed = adopted(of('C', 'A'), 2, "WITHHELD", named('c'));
        posted(of('C', 'A'), 2, "777000");
        Instant restated = posted(of('C', 'B'), 2, "310000");

        assertThat(open.at("/contributions/" + of('C', 'A') + "/measures/currentBudget/value")
                        .asInt())
                .isEqualTo(400000);
        for (Instant moment : List.of(closed, restated)) {
            JsonNode row = row(named('c'), moment);
            assertThat(row.at("/contributions/" + of('C', 'A') + "/measures/currentBudget/status")
                            .asText())
                    .isEqualTo("WITHHELD");
            assertThat(row.toString()).doesNotContain("400000").doesNotContain("777000");
            assertThat(tag(named('c'), moment)).isNotEqualTo(tag);
        }
    }

    @Test
    void asks_who_restated_while_a_total_moves() {
        council.partnershipOn(List.of("3.1.1"), named('d'), of('D', 'A'), of('D', 'B'), of('D', 'C'));
        adopted(of('D', 'A'), 1, "TOTALS", named('d'));
        adopted(of('D', 'B'), 1, "TOTALS", named('d'));
        adopted(of('D', 'C'), 1, "NAMED", named('d'));
        posted(of('D', 'A'), 1, "400000");
        posted(of('D', 'B'), 1, "300000");
        Instant before = posted(of('D', 'C'), 1, "350000");
        Instant after = posted(of('D', 'A'), 2, "401234");

        JsonNode total = total(named('d'), before);
        assertShown(total, "1050000");
        JsonNode moved = total(named('d'), after);
        String smt = Tokens.smt(named('d'));
        JsonNode view = api.asAt(smt, PARTNERSHIPS + named('d') + "/views/budget?period=" + MAY, after);
        assertThat(view.at("/restated")).isEmpty();
        JsonNode status = api.asAt(smt, PARTNERSHIPS + named('d') + "/returns-status?period=" + MAY, after);
        assertThat(status.toString()).doesNotContain("\"version\":2");
        JsonNode explained =
                api.get(smt, "/v1/explanations/" + moved.at("/cell").asText()).json();
        for (JsonNode borough : explained.at("/boroughs")) {
            if (!borough.at("/borough").asText().equals(of('D', 'C'))) {
                assertThat(borough.at("/return/version").isMissingNode()
                                || borough.at("/return/version").isNull())
                        .as(borough.toString())
                        .isTrue();
            }
        }
        String compared = api.get(
                        smt,
                        PARTNERSHIPS + named('d') + "/views/budget/comparison?period=" + MAY + "&from=" + before
                                + "&to=" + after)
                .text();
        assertThat(compared).doesNotContain("Version 2");
    }

    @Test
    void looks_before_everybody_has_posted() {
        council.partnershipOn(List.of("3.1.1"), named('e'), of('E', 'A'), of('E', 'B'), of('E', 'C'));
        for (String borough : List.of(of('E', 'A'), of('E', 'B'), of('E', 'C'))) {
            adopted(borough, 1, "TOTALS", named('e'));
        }
        Instant one = posted(of('E', 'A'), 1, "400000");
        Instant two = posted(of('E', 'B'), 1, "300000");

        for (Instant early : List.of(one, two)) {
            assertThat(total(named('e'), early).at("/value").isNumber()).isFalse();
        }
    }

    @Test
    void looks_as_a_partner_who_has_its_own_figure() {
        council.partnershipOn(List.of("3.1.1"), named('f'), of('F', 'A'), of('F', 'B'));
        adopted(of('F', 'A'), 1, "TOTALS", named('f'));
        adopted(of('F', 'B'), 1, "TOTALS", named('f'));
        posted(of('F', 'A'), 1, "400000");
        Instant known = posted(of('F', 'B'), 1, "300000");

        assertShown(total(named('f'), known), "700000");
        for (String partner : List.of(of('F', 'A'), of('F', 'B'))) {
            JsonNode view = api.asAt(
                    Tokens.borough("officer", partner),
                    PARTNERSHIPS + named('f') + "/views/budget?period=" + MAY,
                    known);
            assertHidden(view.at("/rows/0/measures/currentBudget"));
        }
    }

    @Test
    void takes_the_total_without_a_borough_that_left_from_the_one_with_it() {
        council.partnershipOn(List.of("3.1.1"), named('g'), of('G', 'A'), of('G', 'B'), of('G', 'C'));
        for (String borough : List.of(of('G', 'A'), of('G', 'B'), of('G', 'C'))) {
            adopted(borough, 1, "TOTALS", named('g'));
        }
        posted(of('G', 'A'), 1, "400000");
        posted(of('G', 'B'), 1, "300000");
        Instant before = posted(of('G', 'C'), 1, "350000");
        Instant after =
                council.partnership(named('g'), of('G', 'A'), of('G', 'B')).knownAt();

        assertNotBoth(total(named('g'), before), total(named('g'), after));
    }

    @Test
    @GuardedOtherwise(by = "a stream that names views and no figure")
    void watches_the_stream_while_something_hidden_changes() throws Exception {
        council.partnershipOn(List.of("3.1.1"), named('h'), of('H', 'A'), of('H', 'B'));
        adopted(of('H', 'A'), 1, "TOTALS", named('h'));
        Instant known = adopted(of('H', 'B'), 1, "NAMED", named('h'));
        api.asAt(Tokens.smt(named('h')), PARTNERSHIPS + named('h') + "/views/budget?period=" + MAY, known);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> stream = client.send(
                    api.request(Tokens.smt(named('h')), "/v1/changes", "text/event-stream")
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            posted(of('H', 'A'), 1, "777000111");
            posted(of('H', 'B'), 1, "300000");
            String told = read(stream.body(), named('h'));
            assertThat(told).contains(named('h')).doesNotContain("777000").doesNotContain("300000");
            stream.body().close();
            client.shutdownNow();
        }
    }

    @Test
    @GuardedOtherwise(by = "metrics and health that say nothing of figures")
    void reads_the_metrics_and_the_health() throws Exception {
        council.partnershipOn(List.of("3.1.1"), named('i'), of('I', 'A'), of('I', 'B'));
        adopted(of('I', 'A'), 1, "TOTALS", named('i'));
        adopted(of('I', 'B'), 1, "NAMED", named('i'));
        posted(of('I', 'B'), 1, "300000");
        total(named('i'), posted(of('I', 'A'), 1, "777000222"));
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
