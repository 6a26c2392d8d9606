package org.concordat.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** Calls the services as anyone outside would: over HTTP, signed in as somebody. */
public final class PublicApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final Addresses addresses;
    private final Duration patience;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /**
     * An answer.
     *
     * @param status the HTTP status
     * @param headers the answer's headers
     * @param body its JSON; a missing node when it has none
     * @param text its body as it came
     */
    public record Answer(int status, HttpHeaders headers, JsonNode body, String text) {}

    public PublicApi(Addresses addresses) {
        this(addresses, TIMEOUT);
    }

    /** @param patience how long an answer may take */
    public PublicApi(Addresses addresses, Duration patience) {
        this.addresses = addresses;
        this.patience = patience;
    }

    /** Reads a resource. */
    public Answer get(String user, String service, String path) {
        return send(user, service, "GET", path, Map.of(), "");
    }

    /** Asks for something to be done that needs no body. */
    public Answer post(String user, String service, String path) {
        return send(user, service, "POST", path, Map.of(), "");
    }

    /**
     * Sends a request.
     *
     * @param user whose token goes with it
     * @param headers further headers by name
     * @param body the body; empty for none
     */
    public Answer send(
            String user, String service, String method, String path, Map<String, String> headers, String body) {
        URI address = URI.create(addresses.url(service) + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Authorization", "Bearer " + addresses.token(user))
                .method(method, publisher(body));
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), json(response), response.body());
        } catch (IOException unreachable) {
            throw new StackException(service + " does not answer at " + address + ": is Concordat up?", unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted while asking " + service, interrupted);
        }
    }

    private static HttpRequest.BodyPublisher publisher(String body) {
        return body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        boolean isJson =
                response.headers().firstValue("Content-Type").orElse("").contains("json");
        return isJson && !response.body().isBlank() ? JSON.readTree(response.body()) : MissingNode.getInstance();
    }
}
