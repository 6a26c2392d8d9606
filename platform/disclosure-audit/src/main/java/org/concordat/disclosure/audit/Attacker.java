package org.concordat.disclosure.audit;

import java.util.Set;

/**
 * Somebody who sees all that is shown and tries to work out the rest.
 *
 * @param name as the result names them
 * @param knows names of the cells whose value they know from elsewhere, such as those of their own borough
 */
public record Attacker(String name, Set<String> knows) {

    public Attacker {
        knows = Set.copyOf(knows);
    }

    public static Attacker outsider() {
        return new Attacker("outsider", Set.of());
    }
}
