package org.concordat.testing.tokens;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * The identity provider of a service's tests: it publishes one key by its name, as the real one does, so that a service
 * under test looks keys up as it will have to. It signs nobody in; {@code Tokens} signs with its key.
 */
public final class Issuer {

    /** Who the tokens say has issued them. */
    public static final String NAME = "https://identity.test/realms/concordat";

    public static final String KEY_ID = "key-of-the-tests";

    // System properties, since Quarkus loads this class anew in the class loader of the tests.
    private static final String KEY = "concordat.testing.private-key";
    private static final String ADDRESS = "concordat.testing.issuer";

    private Issuer() {}

    /** @return its address, once for all tests of a JVM; its key is made on first use */
    public static synchronized String start() {
        String already = System.getProperty(ADDRESS);
        if (already != null) {
            return already;
        }
        KeyPair pair = newKey();
        System.setProperty(
                KEY, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
        String keys = "{\"keys\":[%s]}".formatted(jwk(KEY_ID, (RSAPublicKey) pair.getPublic()));
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            String address = "http://localhost:" + server.getAddress().getPort();
            server.createContext("/", exchange -> {
                byte[] body = (exchange.getRequestURI().getPath().equals("/jwks") ? keys : configuration(address))
                        .getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            System.setProperty(ADDRESS, address);
            return address;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String configuration(String address) {
        return """
                {"issuer": "%s", "jwks_uri": "%2$s/jwks", "token_endpoint": "%2$s/none",
                 "authorization_endpoint": "%2$s/none"}""".formatted(NAME, address);
    }

    /** A key as a provider publishes it (RFC 7517). */
    public static String jwk(String kid, RSAPublicKey key) {
        return """
                {"kid": "%s", "kty": "RSA", "alg": "RS256", "use": "sig", "n": "%s", "e": "%s"}""".formatted(kid, text(key.getModulus()), text(key.getPublicExponent()));
    }

    static String text(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
    }

    public static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the tokens of {@code Tokens} are signed with. */
    public static RSAPrivateCrtKey privateKey() {
        try {
            byte[] encoded = Base64.getDecoder().decode(System.getProperty(KEY));
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What everybody may know, forgers too. */
    static RSAPublicKey publicKey() {
        RSAPrivateCrtKey key = privateKey();
        try {
            return (RSAPublicKey) KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
