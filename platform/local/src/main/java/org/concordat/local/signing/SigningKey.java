package org.concordat.local.signing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
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

    /** What stands before the key itself in its X.509 form (RFC 8410). */
    private static final byte[] X509_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    /** A new one. */
    public static SigningKey make(String id) {
        try {
            return new SigningKey(id, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first key of a file with a JWK set, which must have its private part. */
    public static SigningKey firstIn(Path file) {
        try {
            JsonNode jwk = JSON.readTree(file.toFile()).path("keys").path(0);
            KeyFactory keys = KeyFactory.getInstance("Ed25519");
            Base64.Decoder base64Url = Base64.getUrlDecoder();
            PrivateKey secret = keys.generatePrivate(new EdECPrivateKeySpec(
                    NamedParameterSpec.ED25519, base64Url.decode(jwk.path("d").asText())));
            byte[] x509 = Arrays.copyOf(X509_HEAD, X509_HEAD.length + PUBLIC_KEY_BYTES);
            System.arraycopy(base64Url.decode(jwk.path("x").asText()), 0, x509, X509_HEAD.length, PUBLIC_KEY_BYTES);
            return new SigningKey(
                    jwk.path("kid").asText(), new KeyPair(keys.generatePublic(new X509EncodedKeySpec(x509)), secret));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(file + " begins with no Ed25519 key", e);
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
