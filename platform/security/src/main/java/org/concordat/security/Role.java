package org.concordat.security;

import java.util.Locale;
import java.util.Optional;

/** What a caller is to Concordat (design §3.3). The identity provider writes them in lower case with hyphens. */
public enum Role {
    FINANCE,
    APPROVER,
    OFFICER,
    MANDATE_OFFICER,
    CABINET,
    SMT,
    AUDITOR,
    CASE_SYSTEM,
    ADMINISTRATOR;

    /** The name in the token's {@code realm_access.roles}, such as {@code mandate-officer}. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Roles of the provider that mean nothing here, such as {@code offline_access}, are none. */
    static Optional<Role> ofClaim(String claim) {
        for (Role role : values()) {
            if (role.claim().equals(claim)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
