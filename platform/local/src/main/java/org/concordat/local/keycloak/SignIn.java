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

/**
 * Signs people in with the password grant, as {@code curl} would, and systems with their own credentials; keeps their
 * tokens while they last.
 */
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

    /** An access token of a user, or of a system such as {@code mosaic-wcc}, whose password is the local one. */
    public String token(String who) {
        Token known = tokens.get(who);
        if (known != null && Instant.now().isBefore(known.until())) {
            return known.value();
        }
        Token fresh = ask(who);
        tokens.put(who, fresh);
        return fresh.value();
    }

    /** Systems have a hyphen in their names and no dot. */
    private static Map<String, String> form(String who) {
        return who.contains("-") && !who.contains(".")
                ? Map.of("grant_type", "client_credentials", "client_id", who, "client_secret", PASSWORD)
                : Map.of("grant_type", "password", "client_id", "concordat-cli", "username", who, "password", PASSWORD);
    }

    private Token ask(String user) {
        Map<String, String> form = form(user);
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
