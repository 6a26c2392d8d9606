package org.concordat.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.concordat.local.Addresses;
import org.concordat.local.StackException;

/** Sends requests to the services of one stack on 127.0.0.1, signed in as somebody, and times each. */
public final class Requests {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofMinutes(3); // a return of 50,000 lines on a busy machine

    private static final long BETWEEN_LOOKS = Duration.ofMillis(20).toNanos();

    private final Addresses addresses;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /**
     * An answer that was read to its end.
     *
     * @param nanoseconds from just before the request until the last byte
     */
    public record Answer(int status, HttpHeaders headers, byte[] body, long nanoseconds) {

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException unreadable) {
                throw new StackException("an answer is no JSON: " + text(), unreadable);
            }
        }

        /** This answer, if it has one of these statuses. */
        public Answer expect(Set<Integer> statuses, String what) {
            if (!statuses.contains(status)) {
                String said = text();
                throw new StackException("%s was answered %d: %s"
                        .formatted(what, status, said.substring(0, Math.min(said.length(), 600))));
            }
            return this;
        }
    }

    public Requests(Addresses addresses) {
        this.addresses = addresses;
    }

    public Answer get(String user, String service, String path) {
        return send(user, service, "GET", path, Map.of(), new byte[0]);
    }

    public Answer post(String user, String service, String path, String contentType, byte[] body) {
        return send(user, service, "POST", path, Map.of("Content-Type", contentType), body);
    }

    /** Writes a resource anew over what is there. */
    public Answer put(String user, String service, String path, String etag, String json) {
        Map<String, String> headers = etag.isEmpty()
                ? Map.of("Content-Type", "application/json", "If-None-Match", "*")
                : Map.of("Content-Type", "application/json", "If-Match", etag);
        return send(user, service, "PUT", path, headers, json.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Asks again, after a pause, while the answer has one of the statuses that say "not now": at most for so long.
     *
     * @return the last answer, which may have such a status still
     */
    public static Answer again(Set<Integer> notNow, Duration patience, Supplier<Answer> asking) {
        long deadline = System.nanoTime() + patience.toNanos();
        Answer answer = asking.get();
        while (notNow.contains(answer.status()) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(BETWEEN_LOOKS);
            answer = asking.get();
        }
        return answer;
    }

    /** What a service tells its operators of itself, in the text format of Prometheus. */
    public String metrics(String service) {
        return operations(service, "/q/metrics").text();
    }

    /** Whether a service is alive, as whoever would restart it asks. */
    public void alive(String service) {
        operations(service, "/q/health/live");
    }

    private Answer operations(String service, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(addresses.operationsUrl(service) + path));
        String what = path + " of " + service;
        return timed(request.timeout(TIMEOUT).build(), what).expect(Set.of(200), what);
    }

    private Answer send(
            String user, String service, String method, String path, Map<String, String> headers, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(addresses.url(service) + path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + addresses.token(user))
                .method(
                        method,
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return timed(request.build(), "%s %s of %s".formatted(method, path, service));
    }

    private Answer timed(HttpRequest built, String what) {
        try {
            long begun = System.nanoTime();
            HttpResponse<byte[]> answer = http.send(built, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer.headers(), answer.body(), System.nanoTime() - begun);
        } catch (IOException unreachable) {
            throw new StackException("%s was not answered: %s".formatted(what, unreachable), unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted while asking for " + what, interrupted);
        }
    }
}
