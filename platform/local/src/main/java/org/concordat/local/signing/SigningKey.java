package org.concordat.local.signing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.EdECPrivateKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An Ed25519 key of a service.
 *
 * @param id the {@code kid} by which signatures name it
 */
public record SigningKey(String id, KeyPair pair) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64_URL = Base64.getUrlEncoder().withoutPadding();
    private static final int PUBLIC_KEY_BYTES = 32;

    /** A new one. */
    public static SigningKey make(String id) {
        try {
            return new SigningKey(id, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a JWK (RFC 8037) without its private part. */
    public Map<String, String> publicPart() {
        Map<String, String> jwk = new LinkedHashMap<>();
        jwk.put("kty", "OKP");
        jwk.put("crv", "Ed25519");
        jwk.put("kid", id);
        jwk.put("alg", "EdDSA");
        jwk.put("use", "sig");
        // The end of the X.509 form is the key itself, as RFC 8032 writes it.
        byte[] encoded = pair.getPublic().getEncoded();
        jwk.put(
                "x",
                BASE64_URL.encodeToString(
                        Arrays.copyOfRange(encoded, encoded.length - PUBLIC_KEY_BYTES, encoded.length)));
        return jwk;
    }

    /** As a JWK that can sign. */
    public Map<String, String> privatePart() {
        byte[] secret = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
        Map<String, String> jwk = publicPart();
        jwk.put("d", BASE64_URL.encodeToString(secret));
        return jwk;
    }

    /** The text of a JWK set (RFC 7517). */
    public static String set(List<Map<String, String>> jwks) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(Map.of("keys", jwks));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
