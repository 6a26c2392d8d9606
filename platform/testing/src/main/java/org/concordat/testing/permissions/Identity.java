package org.concordat.testing.permissions;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.concordat.testing.Tokens;

/**
 * Somebody as a token tells.
 *
 * @param signedIn whether there is a token at all
 */
record Identity(SortedSet<String> roles, List<String> boroughs, List<String> partnerships, boolean signedIn) {

    static final List<String> ROLES = List.of(
            "finance",
            "approver",
            "officer",
            "mandate-officer",
            "cabinet",
            "smt",
            "auditor",
            "case-system",
            "administrator");

    static final String ADMINISTRATOR = "administrator";

    /** Who may be bound to every borough there is. */
    static final Set<String> AUDITOR_ALONE = Set.of("auditor");

    static Identity nobody() {
        return new Identity(new TreeSet<>(), List.of(), List.of(), false);
    }

    Identity {
        roles = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(roles));
        boroughs = List.copyOf(boroughs);
        partnerships = List.copyOf(partnerships);
    }

    boolean has(String role) {
        return roles.contains(role);
    }

    String token() {
        // A name for each: some things are limited for one caller.
        Tokens.Builder token = Tokens.user("matrix " + this)
                .boroughs(boroughs.toArray(String[]::new))
                .partnerships(partnerships.toArray(String[]::new));
        roles.forEach(token::role);
        return token.sign();
    }

    @Override
    public String toString() {
        return signedIn ? "%s of %s %s".formatted(roles, boroughs, partnerships) : "nobody";
    }
}
