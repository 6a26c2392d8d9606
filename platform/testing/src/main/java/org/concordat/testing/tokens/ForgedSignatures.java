package org.concordat.testing.tokens;

import static org.concordat.testing.tokens.ForgedToken.Outcome.NOBODY;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Everything is said as it should be, and the provider's key has not signed it, or not under its name. */
final class ForgedSignatures {

    private final Map<String, Object> claims;
    private final Random random;
    private final List<ForgedToken> forged = new ArrayList<>();

    private ForgedSignatures(Map<String, Object> claims, Random random) {
        this.claims = claims;
        this.random = random;
    }

    static List<ForgedToken> of(String borough, Random random) throws GeneralSecurityException {
        ForgedSignatures forger = new ForgedSignatures(GenuineClaims.of(borough), random);
        forger.unsigned();
        forger.signedWithWhatEverybodyKnows();
        forger.signedByAnotherAlgorithm();
        forger.signedByAnotherKey();
        forger.underAnotherName();
        forger.withMoreInTheHeader();
        return forger.forged;
    }

    private void add(String kind, Map<String, Object> header, Signer signer) {
        forged.add(ForgedToken.bearer(kind, NOBODY, Compact.signed(header, claims, signer)));
    }

    private byte[] some(int bytes) {
        byte[] some = new byte[bytes];
        random.nextBytes(some);
        return some;
    }

    private void unsigned() {
        Compact genuine = Compact.signed(Compact.genuineHeader(), claims, Signer.provider());
        for (String none : List.of("none", "None", "NONE", "nOnE", "")) {
            add("alg '%s', no signature".formatted(none), Compact.header(none), Signer.nothing(0));
            forged.add(ForgedToken.bearer(
                    "alg '%s', a genuine signature".formatted(none), NOBODY, genuine.header(Compact.header(none))));
        }
        add("no alg", Compact.without(Compact.genuineHeader(), "alg"), Signer.nothing(256));
        add("no signature", Compact.genuineHeader(), Signer.nothing(0));
        add("a signature of zeros", Compact.genuineHeader(), Signer.nothing(256));
        byte[] chance = some(256);
        add("a signature of chance", Compact.genuineHeader(), input -> chance);
        add("ES256 of zeros", Compact.header("ES256"), Signer.nothing(64));
    }

    private void signedWithWhatEverybodyKnows() {
        RSAPublicKey key = Issuer.publicKey();
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        String pem = "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n";
        Map<String, byte[]> secrets = Map.of(
                "the public key as PEM", pem.getBytes(StandardCharsets.US_ASCII),
                "the public key as DER", key.getEncoded(),
                "the public key as published", Issuer.jwk(Issuer.KEY_ID, key).getBytes(StandardCharsets.US_ASCII),
                "the modulus", key.getModulus().toByteArray(),
                "the name of the key", Issuer.KEY_ID.getBytes(StandardCharsets.US_ASCII),
                "a zero", new byte[] {0},
                "a word", "secret".getBytes(StandardCharsets.US_ASCII),
                "chance", some(32));
        secrets.forEach((what, secret) ->
                add("HS256 by " + what, Compact.header("HS256"), Signer.secret(secret, "HmacSHA256")));
        add(
                "HS512 by the public key as PEM",
                Compact.header("HS512"),
                Signer.secret(pem.getBytes(StandardCharsets.US_ASCII), "HmacSHA512"));
    }

    private void signedByAnotherAlgorithm() throws GeneralSecurityException {
        add("RS384 by the provider's key", Compact.header("RS384"), Signer.rsa(Issuer.privateKey(), "SHA384withRSA"));
        add("RS512 by the provider's key", Compact.header("RS512"), Signer.rsa(Issuer.privateKey(), "SHA512withRSA"));
        add("PS256 by the provider's key", Compact.header("PS256"), Signer.pss(Issuer.privateKey()));
        add("RS256 said, RS1 done", Compact.genuineHeader(), Signer.rsa(Issuer.privateKey(), "SHA1withRSA"));
        add("ES256 by a foreign key", Compact.header("ES256"), Signer.elliptic());
        add("EdDSA by a foreign key", Compact.header("EdDSA"), Signer.edwards());
        add("rs256 in lower case", Compact.header("rs256"), Signer.provider());
        add("an alg that nobody knows", Compact.header("XX" + random.nextInt(1_000)), Signer.provider());
    }

    private void signedByAnotherKey() {
        KeyPair foreign = Issuer.newKey();
        RSAPublicKey known = (RSAPublicKey) foreign.getPublic();
        Signer signer = Signer.rsa(foreign.getPrivate(), "SHA256withRSA");
        Map<String, Object> header = Compact.genuineHeader();
        add("a foreign key under the right name", header, signer);
        add("a foreign key without a name", Compact.without(header, "kid"), signer);
        Map<String, String> brought =
                Map.of("kty", "RSA", "n", Issuer.text(known.getModulus()), "e", Issuer.text(known.getPublicExponent()));
        add("a foreign key brought along as jwk", Compact.with(header, "jwk", brought), signer);
        add(
                "a foreign key brought along as jwk, without a name",
                Compact.without(Compact.with(header, "jwk", brought), "kid"),
                signer);
        for (String at : List.of("http://127.0.0.1:1/keys", "file:///etc/passwd", "https://identity.test@evil.test/")) {
            add("a foreign key to be fetched by jku " + at, Compact.with(header, "jku", at), signer);
            add("a foreign key to be fetched by x5u " + at, Compact.with(header, "x5u", at), signer);
        }
        add(
                "a foreign key brought along as x5c",
                Compact.with(header, "x5c", List.of(Base64.getEncoder().encodeToString(known.getEncoded()))),
                signer);
    }

    /** The provider's key, under a name that is not its own: what is behind the name must not be looked for. */
    private void underAnotherName() {
        for (Object name : List.of(
                "another-key",
                Issuer.KEY_ID.toUpperCase(java.util.Locale.ROOT),
                Issuer.KEY_ID + " ",
                "",
                "../../../../../../dev/null",
                "' or '1'='1",
                "x' union select 'secret' --",
                "http://127.0.0.1:1/keys",
                "file:///etc/passwd",
                "${jndi:ldap://127.0.0.1:1/a}",
                "$(id)",
                "a\r\nSet-Cookie: a=b",
                "a\u0000b",
                "k".repeat(4_000),
                7,
                true,
                List.of(Issuer.KEY_ID),
                Map.of("kid", Issuer.KEY_ID),
                "chance-" + random.nextLong())) {
            add(
                    "the name of the key is " + shown(name),
                    Compact.with(Compact.genuineHeader(), "kid", name),
                    Signer.provider());
        }
        add("no name of the key", Compact.without(Compact.genuineHeader(), "kid"), Signer.provider());
        add(
                "the name of a file of zeros, and its secret",
                Compact.with(Compact.header("HS256"), "kid", "../../../../../../dev/null"),
                Signer.secret(new byte[] {0}, "HmacSHA256"));
    }

    private void withMoreInTheHeader() {
        Map<String, Object> header = Compact.genuineHeader();
        add(
                "an extension that must be understood",
                Compact.with(Compact.with(header, "crit", List.of("urn:x")), "urn:x", true),
                Signer.provider());
        add(
                "an extension that must be understood and is not there",
                Compact.with(header, "crit", List.of("exp")),
                Signer.provider());
        add(
                "a payload that is not encoded",
                Compact.with(Compact.with(header, "b64", false), "crit", List.of("b64")),
                Signer.provider());
        for (String said : List.of(
                "{\"alg\":\"none\",\"alg\":\"RS256\",\"kid\":\"%s\"}",
                "{\"alg\":\"RS256\",\"kid\":\"%s\"}x",
                "\uFEFF{\"alg\":\"RS256\",\"kid\":\"%s\"}",
                "[{\"alg\":\"RS256\",\"kid\":\"%s\"}]",
                "{\"alg\":[\"RS256\"],\"kid\":\"%s\"}",
                "{\"alg\":\"RS256\",\"kid\":\"%s\"",
                "\"%s\"",
                "null",
                "")) {
            forged.add(ForgedToken.bearer(
                    "a header that is " + shown(said),
                    NOBODY,
                    Compact.signed(said.formatted(Issuer.KEY_ID), Compact.json(claims), Signer.provider())));
        }
    }

    private static String shown(Object text) {
        String shown = String.valueOf(text).replaceAll("[^\\x20-\\x7e]", "~");
        return "'" + (shown.length() <= 60 ? shown : shown.substring(0, 60) + "…") + "'";
    }
}
