package org.concordat.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.concordat.local.StackException;

/** Signs people in with the password grant, as {@code curl} would, and keeps their tokens while they last. */
public final class SignIn {
    private static final String PASSWORD = "concordat";
    private static final Duration MARGIN = Duration.ofMinutes(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String realmUrl;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    private record Token(String value, Instant until) {}

    public SignIn(String realmUrl) {
        this.realmUrl = realmUrl;
    }

    /** An access token of a user whose password is the local one. */
    public String token(String user) {
        Token known = tokens.get(user);
        if (known != null && Instant.now().isBefore(known.until())) {
            return known.value();
        }
        Token fresh = ask(user);
        tokens.put(user, fresh);
        return fresh.value();
    }

    private Token ask(String user) {
        Map<String, String> form =
                Map.of("grant_type", "password", "client_id", "concordat-cli", "username", user, "password", PASSWORD);
        HttpRequest request = HttpRequest.newBuilder(URI.create(realmUrl + "/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode answer = JSON.readTree(response.body());
            if (response.statusCode() != 200) {
                throw new StackException("Keycloak would not sign in %s: %s"
                        .formatted(user, answer.path("error_description").asText(response.body())));
            }
            Instant until = Instant.now()
                    .plusSeconds(answer.path("expires_in").asLong())
                    .minus(MARGIN);
            return new Token(answer.path("access_token").asText(), until);
        } catch (IOException unreachable) {
            throw new StackException("Keycloak does not answer at " + realmUrl + ": is the stack up?", unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted while signing in " + user, interrupted);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
