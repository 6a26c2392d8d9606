package org.concordat.web.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodyRoomTest {

    private final BodyRoom room = new BodyRoom(100);
    private final List<String> entered = new ArrayList<>();

    private BodyRoom.Guest guest(String name) {
        return () -> entered.add(name);
    }

    @Test
    void lets_in_what_fits_and_the_others_in_turn_when_somebody_leaves() {
        assertThat(room.enter(guest("a"), 60)).isTrue();
        assertThat(room.enter(guest("b"), 60)).isFalse();
        assertThat(room.enter(guest("c"), 40)).as("nobody passes who waits").isFalse();

        room.leave(60);

        assertThat(entered).containsExactly("b", "c");
        assertThat(room.taken()).isEqualTo(100);
    }

    @Test
    void lets_in_alone_what_is_larger_than_all_of_it() {
        assertThat(room.enter(guest("a"), 1)).isTrue();
        assertThat(room.enter(guest("huge"), 500)).isFalse();
        room.leave(1);
        assertThat(entered).containsExactly("huge");
        assertThat(room.enter(guest("b"), 1)).isFalse();
        room.leave(500);
        assertThat(room.taken()).isEqualTo(1);
    }

    @Test
    void who_gives_up_holds_up_nobody_behind() {
        BodyRoom.Guest large = guest("large");
        room.enter(guest("a"), 60);
        room.enter(large, 90);
        room.enter(guest("small"), 40);

        assertThat(room.giveUp(large)).isTrue();

        assertThat(entered).containsExactly("small");
        assertThat(room.giveUp(large)).isFalse();
        assertThat(room.waiting()).isZero();
        room.leave(60);
        room.leave(40);
        assertThat(room.taken()).isZero();
    }
}
