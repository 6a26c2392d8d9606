package org.concordat.testing.tokens;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The three parts of a token (RFC 7515), put together by hand as no library would. */
record Compact(String header, String payload, String signature) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the provider writes over its tokens. */
    static Map<String, Object> genuineHeader() {
        return new LinkedHashMap<>(Map.of("alg", "RS256", "typ", "JWT", "kid", Issuer.KEY_ID));
    }

    static Map<String, Object> header(String algorithm) {
        return with(genuineHeader(), "alg", algorithm);
    }

    /** The same with one more or another; null is written as null. */
    static Map<String, Object> with(Map<String, Object> some, String name, @Nullable Object value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(some);
        more.put(name, value);
        @SuppressWarnings("NullAway") // JSON has null
        Map<String, Object> same = (Map<String, Object>) (Map<String, ?>) more;
        return same;
    }

    static Map<String, Object> without(Map<String, Object> some, String name) {
        Map<String, Object> fewer = new LinkedHashMap<>(some);
        fewer.remove(name);
        return fewer;
    }

    static Compact signed(Map<String, Object> header, Map<String, Object> claims, Signer signer) {
        return signed(json(header), json(claims), signer);
    }

    static Compact signed(String header, String payload, Signer signer) {
        String first = text(header.getBytes(StandardCharsets.UTF_8));
        String second = text(payload.getBytes(StandardCharsets.UTF_8));
        try {
            return new Compact(
                    first, second, text(signer.sign((first + "." + second).getBytes(StandardCharsets.US_ASCII))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String json(@Nullable Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    Compact payload(String other) {
        return new Compact(header, text(other.getBytes(StandardCharsets.UTF_8)), signature);
    }

    Compact header(Map<String, Object> other) {
        return new Compact(text(json(other).getBytes(StandardCharsets.UTF_8)), payload, signature);
    }

    Compact signature(String other) {
        return new Compact(header, payload, other);
    }

    @Override
    public String toString() {
        return header + "." + payload + "." + signature;
    }
}
