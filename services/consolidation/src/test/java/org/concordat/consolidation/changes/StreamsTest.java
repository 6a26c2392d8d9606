package org.concordat.consolidation.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.concordat.consolidation.trial.MadeUpTopics;
import org.concordat.testing.RealServers;
import org.concordat.testing.Tokens;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long somebody watches, and how often at once. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "consolidation"))
@QuarkusTestResource(MadeUpTopics.class)
@Timeout(120)
class StreamsTest {

    private static final int OF_ONE = 5;

    private final int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);

    private HttpResponse<InputStream> watch(HttpClient client, String token) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v1/changes"))
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", "text/event-stream")
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
    }

    private static Tokens.Builder officer(String name) {
        return Tokens.user(name).role("officer").boroughs("ZZS");
    }

    @Test
    void a_stream_ends_when_its_token_does() throws Exception {
        Duration token = Duration.ofSeconds(8);
        long begun = System.nanoTime();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> stream =
                    watch(client, officer("brief.zzs").lifespan(token).sign());
            assertThat(stream.statusCode()).isEqualTo(200);
            stream.body().readAllBytes();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(token.minusSeconds(2), token.plusSeconds(6));
    }

    @Test
    void one_caller_holds_few_streams_under_whatever_name_and_another_comes_in() throws Exception {
        List<HttpResponse<InputStream>> open = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int number = 0; number < OF_ONE; number++) {
                open.add(watch(client, officer("name-" + number).subject("one").sign()));
            }
            assertThat(open).extracting(HttpResponse::statusCode).containsOnly(200);

            HttpResponse<InputStream> refused =
                    watch(client, officer("another").subject("one").sign());
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(new String(refused.body().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("urn:concordat:problem:too-many-streams");

            open.add(watch(client, officer("name-0").subject("other").sign()));
            assertThat(open.getLast().statusCode()).isEqualTo(200);
            for (HttpResponse<InputStream> stream : open) {
                stream.body().close();
            }
            client.shutdownNow();
        }
    }
}
