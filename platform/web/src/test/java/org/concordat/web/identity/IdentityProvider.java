package org.concordat.web.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.concordat.testing.tokens.Issuer;

/**
 * An identity provider whose keys come and go: {@code POST /keys/KID} makes one, {@code DELETE /keys/KID} takes it from
 * what it publishes, {@code GET /token/KID} signs an access token with it, {@code GET /asked} says how often its keys
 * were asked for. By HTTP, since Quarkus loads the tests in a class loader of their own.
 */
public final class IdentityProvider implements QuarkusTestResourceLifecycleManager {

    private final Map<String, KeyPair> made = new ConcurrentHashMap<>();
    private final Map<String, KeyPair> published = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final HttpServer server;
    private final String address;

    public IdentityProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        address = "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public Map<String, String> start() {
        make("first");
        server.createContext("/", exchange -> {
            byte[] body = answer(exchange).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return Map.of("quarkus.oidc.auth-server-url", address, "concordat.testing.identity-provider", address);
    }

    private String answer(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        String last = path.substring(path.lastIndexOf('/') + 1);
        return switch (exchange.getRequestMethod() + " " + path.substring(0, path.length() - last.length())) {
            case "POST /keys/" -> {
                make(last);
                yield "";
            }
            case "DELETE /keys/" -> {
                published.remove(last);
                yield "";
            }
            case "GET /token/" -> token(last);
            default -> last.equals("asked") ? asked.toString() : last.equals("jwks") ? keys() : configuration();
        };
    }

    private String configuration() {
        return """
                {"issuer": "%1$s", "jwks_uri": "%1$s/jwks", "token_endpoint": "%1$s/none",
                 "authorization_endpoint": "%1$s/none"}""".formatted(address);
    }

    private String keys() {
        asked.incrementAndGet();
        return published.entrySet().stream()
                .map(key ->
                        Issuer.jwk(key.getKey(), (RSAPublicKey) key.getValue().getPublic()))
                .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    }

    private void make(String kid) {
        KeyPair pair = Issuer.newKey();
        made.put(kid, pair);
        published.put(kid, pair);
    }

    private String token(String kid) {
        KeyPair key = made.computeIfAbsent(kid, unknown -> Objects.requireNonNull(made.get("first")));
        return Jwt.claims(Map.of(
                        "typ",
                        "Bearer",
                        "preferred_username",
                        "officer.lbhf",
                        "realm_access",
                        Map.of("roles", List.of("officer")),
                        "boroughs",
                        List.of("LBHF")))
                .issuer(address)
                .subject("7")
                .audience("concordat-api")
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plusSeconds(900))
                .jws()
                .keyId(kid)
                .sign(key.getPrivate());
    }

    @Override
    public int order() {
        return 1; // what it says goes before what RealServers says
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
