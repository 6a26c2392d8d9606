package org.concordat.testing.tokens;

import static org.concordat.testing.tokens.ForgedToken.Outcome.NOBODY;
import static org.concordat.testing.tokens.ForgedToken.Outcome.NOBODY_OR_TOO_LARGE;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.keys.AesKey;
import org.jose4j.lang.JoseException;

/** A genuine token that was changed, cut, wrapped, or sent otherwise than tokens are. */
final class ForgedShapes {

    private final Map<String, Object> claims;
    private final Compact genuine;
    private final Random random;
    private final List<ForgedToken> forged = new ArrayList<>();

    private ForgedShapes(Map<String, Object> claims, Random random) {
        this.claims = claims;
        this.random = random;
        this.genuine = Compact.signed(Compact.genuineHeader(), claims, Signer.provider());
    }

    static List<ForgedToken> of(String borough, Random random) throws JoseException {
        ForgedShapes forger = new ForgedShapes(GenuineClaims.of(borough), random);
        forger.changed();
        forger.cut();
        forger.writtenOtherwise();
        forger.wrapped();
        forger.bodies();
        forger.sentOtherwise();
        forger.noTokens();
        return forger.forged;
    }

    private void add(String kind, Object token) {
        forged.add(ForgedToken.bearer(kind, NOBODY, token));
    }

    /** Another character of the alphabet in its place; never the last, some of whose bits mean nothing. */
    private String flipped(String part) {
        int at = random.nextInt(part.length() - 1);
        char other = part.charAt(at) == 'A' ? 'B' : 'A';
        return part.substring(0, at) + other + part.substring(at + 1);
    }

    private void changed() {
        String signature = genuine.signature();
        add(
                "a role more",
                genuine.payload(Compact.json(Compact.with(
                        claims, "realm_access", Map.of("roles", List.of("case-system", "administrator"))))));
        add("a borough more", genuine.payload(Compact.json(Compact.with(claims, "boroughs", List.of("LBHF", "WCC")))));
        add("a longer life", genuine.payload(Compact.json(Compact.with(claims, "exp", 9_999_999_999L))));
        add("somebody else", genuine.payload(Compact.json(Compact.with(claims, "sub", "somebody-else"))));
        add("a space in the payload", genuine.payload(" " + Compact.json(claims)));
        add("another header", genuine.header(Compact.with(Compact.genuineHeader(), "typ", "at+jwt")));
        add("another alg", genuine.header(Compact.header("RS384")));
        add("a character of the header", new Compact(flipped(genuine.header()), genuine.payload(), signature));
        add("a character of the payload", new Compact(genuine.header(), flipped(genuine.payload()), signature));
        add("a character of the signature", genuine.signature(flipped(signature)));
        Compact other =
                Compact.signed(Compact.genuineHeader(), Compact.with(claims, "sub", "other"), Signer.provider());
        add("the signature of another token", genuine.signature(other.signature()));
    }

    private void cut() {
        String signature = genuine.signature();
        String token = genuine.toString();
        add("a signature cut by one", genuine.signature(signature.substring(0, signature.length() - 2)));
        add("a signature cut by chance", genuine.signature(signature.substring(0, 1 + random.nextInt(300))));
        add("a signature with more after it", genuine.signature(signature + "AAAA"));
        add("a signature twice", genuine.signature(signature + signature));
        add("two parts", genuine.header() + "." + genuine.payload());
        add("no header", "." + genuine.payload() + "." + signature);
        add("no payload", genuine.header() + ".." + signature);
        add("one part", genuine.header());
        add("four parts", token + "." + signature);
        add("five parts", token + "." + signature + "." + signature);
        add("a dot after it", token + ".");
        add("a dot before it", "." + token);
        add("two dots for each", token.replace(".", ".."));
        add("parts in another order", genuine.payload() + "." + genuine.header() + "." + signature);
        add("cut by chance", token.substring(0, 1 + random.nextInt(token.length() - 3)));
        add("nothing", "");
        add("dots alone", "..");
    }

    private void writtenOtherwise() {
        String token = genuine.toString();
        add("with padding", genuine.header() + "=." + genuine.payload() + "=." + genuine.signature() + "==");
        add("with padding after the signature", token + "==");
        add(
                "in the other alphabet",
                token.replaceFirst("[-_]", "+").replace('-', '+').replace('_', '/') + "/");
        add("with a space", token.replaceFirst("\\.", ". "));
        add("with a tab", token.replaceFirst("\\.", ".\t"));
        add("with a line folded", token.replaceFirst("\\.", ".\r\n "));
        add("with something after it", token + " x");
        add("with an exclamation mark", token + "!");
        add("in quotation marks", "\"" + token + "\"");
        add("in angle brackets", "<" + token + ">");
        add("with dots encoded", token.replace(".", "%2E"));
        add("with a letter that is not ASCII", token + "\u00e9");
        add("in upper case", token.toUpperCase(Locale.ROOT));
        add("backwards", new StringBuilder(token).reverse());
        add("twice, with a comma", token + "," + token);
        add("twice, with a comma and a space", token + ", " + token);
        add("the scheme twice", "Bearer " + token);
        add("8 kB of a letter", "a".repeat(8 * 1024));
        add("8 kB in three parts", "a.b." + "c".repeat(8 * 1024));
        forged.add(ForgedToken.bearer("64 kB of a letter", NOBODY_OR_TOO_LARGE, "a".repeat(64 * 1024)));
        forged.add(ForgedToken.bearer("64 kB after it", NOBODY_OR_TOO_LARGE, token + "a".repeat(64 * 1024)));
    }

    /** Encrypted to the provider, or in another token, or in the other way of writing one. */
    private void wrapped() throws JoseException {
        add("encrypted to the public key", encrypted("RSA-OAEP", Issuer.publicKey(), Compact.json(claims)));
        add("itself encrypted to the public key", encrypted("RSA-OAEP-256", Issuer.publicKey(), genuine.toString()));
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        add("encrypted with a secret of chance", encrypted("dir", new AesKey(secret), Compact.json(claims)));
        add("encrypted with a secret of zeros", encrypted("dir", new AesKey(new byte[32]), Compact.json(claims)));
        add("encrypted and compressed a thousandfold", encrypted("dir", new AesKey(secret), " ".repeat(1_000_000)));
        add("encrypted by a password", genuine.header(Map.of("alg", "PBES2-HS256+A128KW", "p2c", 1_000_000_000)));
        Map<String, Object> nesting = Compact.with(Compact.genuineHeader(), "cty", "JWT");
        add("in another token", Compact.signed(Compact.json(nesting), genuine.toString(), Signer.provider()));
        String flattened = Compact.json(
                Map.of("protected", genuine.header(), "payload", genuine.payload(), "signature", genuine.signature()));
        add("as JSON", flattened);
        add("as JSON, encoded", Compact.text(flattened.getBytes(StandardCharsets.UTF_8)));
    }

    private static String encrypted(String algorithm, java.security.Key key, String payload) throws JoseException {
        JsonWebEncryption encryption = new JsonWebEncryption();
        encryption.setAlgorithmHeaderValue(algorithm);
        encryption.setEncryptionMethodHeaderParameter("A128CBC-HS256");
        encryption.setKeyIdHeaderValue(Issuer.KEY_ID);
        encryption.setHeader("zip", "DEF");
        encryption.setHeader("cty", "JWT");
        encryption.setKey(key);
        encryption.setPayload(payload);
        return encryption.getCompactSerialization();
    }

    /** Signed by the provider, and not about anybody. */
    private void bodies() {
        String claimed = Compact.json(claims);
        Map<String, String> bodies = new LinkedHashMap<>();
        for (String brief : List.of("null", "[]", "\"everybody\"", "7", "everybody", "", "{}")) {
            bodies.put("'" + brief + "'", brief);
        }
        bodies.put("a list of the claims", "[" + claimed + "]");
        bodies.put("cut by one", claimed.substring(0, claimed.length() - 1));
        bodies.put("there twice", claimed + claimed);
        bodies.put("with something after it", claimed + "x");
        bodies.put("about two people", claimed.replaceFirst("\\{", "{\"sub\":\"other\","));
        bodies.put("in the wrong quotation marks", claimed.replace("\"", "'"));
        bodies.forEach((what, body) -> add(
                "a payload that is " + what,
                Compact.signed(Compact.json(Compact.genuineHeader()), body, Signer.provider())));
    }

    private void sentOtherwise() {
        String forgedToken = genuine.signature(flipped(genuine.signature())).toString();
        String password = Base64.getEncoder().encodeToString("admin:concordat".getBytes(StandardCharsets.US_ASCII));
        for (String line : List.of(
                "Authorization: bearer " + forgedToken,
                "Authorization: BEARER " + forgedToken,
                "Authorization: " + genuine,
                "Authorization: Bearer:" + genuine,
                "Authorization: Bearer=" + genuine,
                "Authorization: Bearer\t" + genuine,
                "Authorization: Basic " + genuine,
                "Authorization: Basic " + password,
                "Authorization: Token " + genuine,
                "Authorization: JWT " + genuine,
                "Authorization: DPoP " + genuine,
                "Authorization: MAC " + genuine,
                "Authorization: Negotiate " + password,
                "Authorization: Digest username=\"admin\", uri=\"/\", response=\"x\"",
                "Proxy-Authorization: Bearer " + genuine,
                "X-Authorization: Bearer " + genuine,
                "X-Forwarded-Access-Token: " + genuine,
                "X-Forwarded-User: admin",
                "X-Remote-User: admin",
                "X-Forwarded-Authorization: Bearer " + genuine,
                "Cookie: access_token=" + genuine + "; q_session=" + genuine)) {
            String words = line.substring(0, Math.min(line.length(), 45)).replaceAll("eyJ.*", "token");
            forged.add(ForgedToken.header("sent as " + words, NOBODY, line));
        }
        String good = "Authorization: Bearer " + genuine;
        String bad = "Authorization: Bearer " + forgedToken;
        forged.add(ForgedToken.header("genuine, then forged", NOBODY, good, bad));
        forged.add(ForgedToken.header("forged, then genuine", NOBODY, bad, good));
        forged.add(ForgedToken.header("genuine twice", NOBODY, good, good));
        forged.add(ForgedToken.header("genuine, then a password", NOBODY, good, "Authorization: Basic " + password));
    }

    private void noTokens() {
        add("null", "null");
        add("undefined", "undefined");
        add("a UUID", new UUID(random.nextLong(), random.nextLong()));
        add("an opaque token", Compact.text(Compact.json(random.nextLong()).getBytes(StandardCharsets.US_ASCII)));
        add("a token of another kind", "v2.public." + genuine.payload());
        add("an assertion", Compact.text("<saml:Assertion/>".getBytes(StandardCharsets.US_ASCII)));
        add("a template", "{{token}}");
    }
}
