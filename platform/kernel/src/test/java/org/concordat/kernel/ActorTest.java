package org.concordat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActorTest {

    private static final String ISSUER = "https://identity.test/realms/concordat";

    @Test
    void is_the_same_whatever_it_is_called() {
        assertThat(Actor.of(ISSUER, "7", "j.smith").isSameAs(Actor.of(ISSUER, "7", "J.Smith")))
                .isTrue();
    }

    @Test
    void is_another_who_is_called_the_same() {
        Actor smith = Actor.of(ISSUER, "7", "j.smith");
        assertThat(smith.isSameAs(Actor.of(ISSUER, "8", "j.smith"))).isFalse();
        assertThat(smith.isSameAs(Actor.of("https://elsewhere.test", "7", "j.smith")))
                .isFalse();
    }

    @Test
    void is_known_by_its_name_where_nothing_else_was_stored() {
        Actor stored = new Actor(Optional.empty(), "j.smith");
        assertThat(stored.isSameAs(Actor.of(ISSUER, "7", "j.smith"))).isTrue();
        assertThat(Actor.of(ISSUER, "7", "j.smith").isSameAs(stored)).isTrue();
        assertThat(stored.isSameAs(Actor.of(ISSUER, "7", "a.jones"))).isFalse();
    }

    @Test
    void is_nobody_without_an_issuer_or_a_subject() {
        assertThatThrownBy(() -> Actor.of(ISSUER, " ", "j.smith")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> Actor.of("", "7", "j.smith")).isInstanceOf(InvalidValue.class);
    }
}
