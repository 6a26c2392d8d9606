package org.concordat.testing;

import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Access tokens as the identity provider would issue them, signed with a key that the test hands to the service: for
 * tests of one service. The journeys sign in at the real Keycloak.
 */
public final class Tokens {

    /** The issuer that services under test trust. */
    public static final String ISSUER = "https://identity.test/realms/concordat";

    static final String AUDIENCE = "concordat-api";

    private static final String PRIVATE_KEY_PROPERTY = "concordat.testing.private-key";

    private Tokens() {}

    /** Begins a token for a user, who may do nothing yet. */
    public static Builder user(String name) {
        return new Builder(name);
    }

    /** A borough's user in the manner of the local realm: {@code borough("finance", "LBHF")} is {@code finance.lbhf}. */
    public static String borough(String role, String borough) {
        String prefix = role.equals("mandate-officer") ? "mandate" : role;
        return user(prefix + "." + borough.toLowerCase(java.util.Locale.ROOT))
                .role(role)
                .boroughs(borough)
                .sign();
    }

    public static String administrator() {
        return user("admin").role("administrator").sign();
    }

    /** Somebody who may ask for everything of some boroughs, as no person may. */
    public static String everyRole(String... boroughs) {
        Builder token = user("everybody").boroughs(boroughs);
        for (String role : List.of(
                "officer", "finance", "approver", "mandate-officer", "cabinet", "auditor", "smt", "administrator")) {
            token.role(role);
        }
        return token.sign();
    }

    public static String smt(String... partnerships) {
        return user("smt").role("smt").partnerships(partnerships).sign();
    }

    public static String auditor(String... boroughs) {
        return user("auditor").role("auditor").boroughs(boroughs).sign();
    }

    /** The public key in the form of {@code quarkus.oidc.public-key}; makes the pair on first use. */
    static synchronized String publicKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            // A system property, since Quarkus loads this class anew in the class loader of the tests.
            System.setProperty(
                    PRIVATE_KEY_PROPERTY,
                    Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
            return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the token will say. */
    public static final class Builder {
        private final String name;
        private final Set<String> roles = new LinkedHashSet<>();
        private List<String> boroughs = List.of();
        private List<String> partnerships = List.of();
        private String audience = AUDIENCE;
        private String issuer = ISSUER;
        private Duration lifespan = Duration.ofMinutes(30);

        private Builder(String name) {
            this.name = name;
        }

        public Builder role(String role) {
            roles.add(role);
            return this;
        }

        public Builder boroughs(String... codes) {
            boroughs = List.of(codes);
            return this;
        }

        public Builder partnerships(String... codes) {
            partnerships = List.of(codes);
            return this;
        }

        public Builder audience(String other) {
            audience = other;
            return this;
        }

        public Builder issuer(String other) {
            issuer = other;
            return this;
        }

        /** Negative for a token that has run out. */
        public Builder lifespan(Duration duration) {
            lifespan = duration;
            return this;
        }

        public String sign() {
            java.time.Instant now = java.time.Instant.now();
            return Jwt.claims(Map.of(
                            "preferred_username", name,
                            "realm_access", Map.of("roles", List.copyOf(roles)),
                            "boroughs", boroughs,
                            "partnerships", partnerships))
                    .issuer(issuer)
                    .audience(audience)
                    .subject(name)
                    .issuedAt(now.minus(Duration.ofHours(1)))
                    .expiresAt(now.plus(lifespan))
                    .sign(privateKey());
        }

        private static java.security.PrivateKey privateKey() {
            try {
                byte[] encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE_KEY_PROPERTY));
                return java.security.KeyFactory.getInstance("RSA")
                        .generatePrivate(new java.security.spec.PKCS8EncodedKeySpec(encoded));
            } catch (java.security.GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
