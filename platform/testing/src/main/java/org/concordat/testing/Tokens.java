package org.concordat.testing;

import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.testing.tokens.Issuer;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens as the identity provider would issue them, signed with a key that the test hands to the service: for
 * tests of one service. The journeys sign in at the real Keycloak.
 */
public final class Tokens {

    /** The issuer that services under test trust. */
    public static final String ISSUER = Issuer.NAME;

    static final String AUDIENCE = "concordat-api";

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
                "officer",
                "finance",
                "approver",
                "mandate-officer",
                "cabinet",
                "auditor",
                "smt",
                "case-system",
                "administrator")) {
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

    /** What the token will say. */
    public static final class Builder {
        private final String name;
        private final Set<String> roles = new LinkedHashSet<>();
        private List<String> boroughs = List.of();
        private List<String> partnerships = List.of();
        private String audience = AUDIENCE;
        private String issuer = ISSUER;
        private Duration lifespan = Duration.ofMinutes(30);
        private @Nullable String subject;
        private @Nullable String type = "Bearer";
        private String headerType = "JWT";
        private boolean named = true;

        private Builder(String name) {
            this.name = name;
            this.subject = name;
        }

        /** Who it is, where that is not the name; null for a token that does not say. */
        public Builder subject(@Nullable String other) {
            subject = other;
            return this;
        }

        /** Other than that of an access token; null for none. */
        public Builder type(@Nullable String other) {
            type = other;
            return this;
        }

        /** What kind of token its header says it is. */
        public Builder headerType(String other) {
            headerType = other;
            return this;
        }

        /** Without saying what they are called. */
        public Builder nameless() {
            named = false;
            return this;
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
            Map<String, Object> claims = new HashMap<>(Map.of(
                    "realm_access", Map.of("roles", List.copyOf(roles)),
                    "boroughs", boroughs,
                    "partnerships", partnerships));
            if (named) {
                claims.put("preferred_username", name);
            }
            if (subject != null) {
                claims.put("sub", subject);
            }
            if (type != null) {
                claims.put("typ", type);
            }
            return Jwt.claims(claims)
                    .issuer(issuer)
                    .audience(audience)
                    .issuedAt(now.minus(Duration.ofHours(1)))
                    .expiresAt(now.plus(lifespan))
                    .jws()
                    .keyId(Issuer.KEY_ID)
                    .header("typ", headerType)
                    .sign(Issuer.privateKey());
        }
    }
}
