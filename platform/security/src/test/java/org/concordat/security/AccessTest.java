package org.concordat.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.concordat.kernel.Actor;
import org.concordat.kernel.Borough;
import org.concordat.security.token.ClaimTexts;
import org.junit.jupiter.api.Test;

/** Who may, from what a method says and what a token claims. */
class AccessTest {

    static class Silent {
        void nothingSaid() {}

        @Allowed(Role.FINANCE)
        void own() {}
    }

    @Allowed({Role.AUDITOR, Role.SMT})
    static class Said {
        void general() {}

        @Allowed(Role.FINANCE)
        void own() {}
    }

    @Allowed(everyRole = true)
    static class Open {
        void general() {}

        @Allowed(Role.ADMINISTRATOR)
        void own() {}
    }

    private static Set<Role> allowed(Class<?> type, String method) {
        try {
            return AccessFilter.allowed(type.getDeclaredMethod(method), type);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Caller caller(String name, Role role, Set<Borough> boroughs) {
        Actor actor = Actor.of("https://identity.test", name, name);
        return new Caller(actor, Set.of(role), boroughs, Set.of(), "x", Instant.MAX);
    }

    @Test
    void allows_nobody_what_nobody_is_said_to_be_allowed() {
        assertThat(allowed(Silent.class, "nothingSaid")).isEmpty();
        assertThat(AccessFilter.allowed(null, null)).isEmpty();
    }

    @Test
    void takes_what_the_method_says_before_what_its_class_says() {
        assertThat(allowed(Said.class, "general")).containsExactlyInAnyOrder(Role.AUDITOR, Role.SMT);
        assertThat(allowed(Said.class, "own")).containsExactly(Role.FINANCE);
        assertThat(allowed(Silent.class, "own")).containsExactly(Role.FINANCE);
    }

    @Test
    void opens_to_every_role_only_what_does_not_say_its_own() {
        assertThat(allowed(Open.class, "general")).containsExactlyInAnyOrder(Role.values());
        assertThat(allowed(Open.class, "own")).containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void writes_roles_as_the_identity_provider_does() {
        assertThat(Role.MANDATE_OFFICER.claim()).isEqualTo("mandate-officer");
        for (Role role : Role.values()) {
            assertThat(Role.ofClaim(role.claim())).contains(role);
        }
        assertThat(Role.ofClaim("offline_access")).isEmpty();
        assertThat(Role.ofClaim("FINANCE")).isEmpty();
    }

    @Test
    void lets_an_administrator_know_of_every_borough_and_others_of_their_own() {
        Borough lbhf = new Borough("LBHF");
        Caller officer = caller("o", Role.OFFICER, Set.of(lbhf));
        Caller administrator = caller("a", Role.ADMINISTRATOR, Set.of());
        assertThat(officer.mayKnowOf(lbhf)).isTrue();
        assertThat(officer.mayKnowOf(new Borough("RBKC"))).isFalse();
        assertThat(administrator.mayKnowOf(lbhf)).isTrue();
        assertThat(administrator.hasAny(Set.of(Role.FINANCE))).isFalse();
    }

    @Test
    void counts_no_role_of_an_administrator_in_a_borough_that_is_not_theirs_but_that_one() {
        Borough lbhf = new Borough("LBHF");
        Borough rbkc = new Borough("RBKC");
        Set<Role> both = Set.of(Role.ADMINISTRATOR, Role.FINANCE);
        Caller caller =
                new Caller(Actor.of("https://identity.test", "b", "b"), both, Set.of(lbhf), Set.of(), "x", Instant.MAX);
        assertThat(caller.rolesIn(lbhf)).isEqualTo(both);
        assertThat(caller.rolesIn(rbkc)).containsExactly(Role.ADMINISTRATOR);
        assertThat(caller("o", Role.OFFICER, Set.of(lbhf)).rolesIn(rbkc)).isEmpty();
    }

    @Test
    void reads_a_claim_in_whichever_shape_it_comes() {
        assertThat(ClaimTexts.of(List.of("LBHF", "RBKC"))).containsExactly("LBHF", "RBKC");
        assertThat(ClaimTexts.of("LBHF")).containsExactly("LBHF");
        assertThat(ClaimTexts.of(Json.createArrayBuilder().add("LBHF").add(3).build()))
                .containsExactly("LBHF");
        assertThat(ClaimTexts.of(null)).isEmpty();
        assertThat(ClaimTexts.of(List.of(List.of("LBHF")))).isEmpty();
        assertThat(ClaimTexts.of(3)).isEmpty();
    }
}
