package org.concordat.security;

import java.util.Set;
import org.concordat.kernel.Borough;

/**
 * Who asks, as the signed token says; never taken from a header or a path.
 *
 * @param name the user's or the client's name at the identity provider
 * @param boroughs those the caller acts for
 * @param partnerships those whose shared management the caller belongs to
 * @param origin the address the request came from
 */
public record Caller(String name, Set<Role> roles, Set<Borough> boroughs, Set<String> partnerships, String origin) {

    public Caller {
        roles = Set.copyOf(roles);
        boroughs = Set.copyOf(boroughs);
        partnerships = Set.copyOf(partnerships);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Set<Role> wanted) {
        return wanted.stream().anyMatch(roles::contains);
    }

    /** Whether the caller may know that anything of this borough exists; what they may do with it is their roles'. */
    public boolean mayKnowOf(Borough borough) {
        return boroughs.contains(borough) || has(Role.ADMINISTRATOR);
    }
}
