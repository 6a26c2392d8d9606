package org.concordat.consolidation.changes;

import static org.assertj.core.api.Assertions.assertThat;

import org.concordat.consolidation.changes.Watchers.Admission;
import org.junit.jupiter.api.Test;

class WatchersTest {

    @Test
    void one_caller_holds_few_and_others_still_come_in() {
        Watchers watchers = new Watchers(10, 2);
        assertThat(watchers.enter("one")).isEqualTo(Admission.COME_IN);
        assertThat(watchers.enter("one")).isEqualTo(Admission.COME_IN);
        assertThat(watchers.enter("one")).isEqualTo(Admission.HAS_ENOUGH);
        assertThat(watchers.enter("other")).isEqualTo(Admission.COME_IN);

        watchers.leave("one");
        assertThat(watchers.enter("one")).isEqualTo(Admission.COME_IN);
    }

    @Test
    void all_together_hold_so_many() {
        Watchers watchers = new Watchers(2, 2);
        watchers.enter("one");
        watchers.enter("other");
        assertThat(watchers.enter("third")).isEqualTo(Admission.FULL);

        watchers.leave("other");
        assertThat(watchers.enter("third")).isEqualTo(Admission.COME_IN);
    }
}
