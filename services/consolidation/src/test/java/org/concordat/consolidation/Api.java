package org.concordat.consolidation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.ConfigProvider;

/** Asks the service as its callers do. */
public final class Api {

    public record Answer(int status, String text) {
        public JsonNode json() {
            try {
                return new ObjectMapper().readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);

    public Answer get(String token, String path) {
        return get(token, path, "application/json");
    }

    public Answer get(String token, String path, String accept) {
        try {
            HttpResponse<String> response =
                    http.send(request(token, path, accept).build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** @param body in JSON */
    public Answer post(String token, String path, String body) {
        return post(token, path, body, "application/json");
    }

    /** @param body in JSON */
    public Answer post(String token, String path, String body, String accept) {
        try {
            HttpResponse<String> response = http.send(
                    request(token, path, accept)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As at the moment; asked again while the service says that it is not reached yet, as a busy machine may. */
    public JsonNode asAt(String token, String path, Instant moment) {
        String asked = path + (path.contains("?") ? "&" : "?") + "asAt=" + moment;
        Answer answer = get(token, asked);
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (answer.status() == 503 && System.nanoTime() < until) {
            answer = get(token, asked);
        }
        if (answer.status() != 200) {
            throw new AssertionError(answer.status() + ": " + answer.text());
        }
        return answer.json();
    }

    public HttpRequest.Builder request(String token, String path, String accept) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", accept);
    }

    public HttpClient client() {
        return http;
    }
}
