package org.concordat.security;

import java.time.Instant;
import java.util.Set;
import org.concordat.kernel.Actor;
import org.concordat.kernel.Borough;

/**
 * Who asks, as the signed token says; never taken from a header or a path.
 *
 * @param actor who it is
 * @param boroughs those the caller acts for
 * @param partnerships those whose shared management the caller belongs to
 * @param origin the address the request came from
 * @param until when the token runs out
 */
public record Caller(
        Actor actor, Set<Role> roles, Set<Borough> boroughs, Set<String> partnerships, String origin, Instant until) {

    public Caller {
        roles = Set.copyOf(roles);
        boroughs = Set.copyOf(boroughs);
        partnerships = Set.copyOf(partnerships);
    }

    /** What people call the caller: to show, never to decide by. */
    public String name() {
        return actor.name();
    }

    /** What tells the caller from everybody else, for keys and comparisons. */
    public String id() {
        return actor.id().orElseThrow(); // a token without an identity is not let in
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Set<Role> wanted) {
        return wanted.stream().anyMatch(roles::contains);
    }

    /**
     * Those that count in a borough: all of them in the caller's own, and elsewhere that of the administrator alone, who
     * belongs to no borough. Otherwise an administrator who is also of one borough's finance team would be of every
     * borough's.
     */
    public Set<Role> rolesIn(Borough borough) {
        if (boroughs.contains(borough)) {
            return roles;
        }
        return has(Role.ADMINISTRATOR) ? Set.of(Role.ADMINISTRATOR) : Set.of();
    }

    /** Whether the caller may know that anything of this borough exists; what they may do with it is their roles'. */
    public boolean mayKnowOf(Borough borough) {
        return boroughs.contains(borough) || has(Role.ADMINISTRATOR);
    }
}
