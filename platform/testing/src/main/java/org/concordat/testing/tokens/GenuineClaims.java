package org.concordat.testing.tokens;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a token claims of somebody who may ask for everything, as no person may. */
final class GenuineClaims {

    private static final List<String> ROLES = List.of(
            "officer",
            "finance",
            "approver",
            "mandate-officer",
            "cabinet",
            "auditor",
            "smt",
            "case-system",
            "administrator");

    private GenuineClaims() {}

    static Map<String, Object> of(String borough) {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", Issuer.NAME);
        claims.put("aud", "concordat-api");
        claims.put("sub", "everybody");
        claims.put("typ", "Bearer");
        claims.put("preferred_username", "everybody");
        claims.put("iat", now - 60);
        claims.put("exp", now + 1_800);
        claims.put("realm_access", Map.of("roles", ROLES));
        claims.put("boroughs", List.of(borough));
        claims.put("partnerships", List.of("tri-borough"));
        return claims;
    }

    /** Without the administrator, who knows of every borough. */
    static Map<String, Object> ofBoroughAlone(String borough) {
        List<String> roles = new ArrayList<>(ROLES);
        roles.remove("administrator");
        return Compact.with(of(borough), "realm_access", Map.of("roles", roles));
    }
}
