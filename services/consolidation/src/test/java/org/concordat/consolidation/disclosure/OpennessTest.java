package org.concordat.consolidation.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.concordat.consolidation.disclosure.Openness.Parties;
import org.concordat.kernel.sharing.DisclosureLevel;
import org.junit.jupiter.api.Test;

/** Which totals mandates let be shown, after those that were shown before. */
class OpennessTest {

    private static final long H = 1;
    private static final long K = 2;
    private static final long W = 4;
    private static final long ALL = H | K | W;

    private int moments;

    /** At a moment of its own. */
    private Parties parties(DisclosureLevel level, long included) {
        return new Parties(moments++, included, 0, 0, level, true);
    }

    private static boolean mayShow(long own, Parties... parties) {
        return Openness.mayShowLast(List.of(parties), ALL, own);
    }

    @Test
    void a_total_of_three_one_of_which_a_paper_printed_tells_the_third_of_what_is_printed() {
        assertThat(Openness.mayShowLast(List.of(new Parties(0, ALL, 0, 0, DisclosureLevel.PARTNER, true)), ALL, W))
                .isTrue();
        assertThat(Openness.mayShowLast(List.of(new Parties(0, ALL, 0, H, DisclosureLevel.PARTNER, true)), ALL, W))
                .as("W knows its own and reads H's, so that the rest is K's")
                .isFalse();
        assertThat(Openness.mayShowLast(List.of(new Parties(0, ALL, K | W, H, DisclosureLevel.PARTNER, true)), ALL, 0))
                .as("what is printed stays held back: it may have been restated")
                .isFalse();
    }

    @Test
    void a_total_of_two_tells_an_outsider_nothing_and_each_of_them_the_other() {
        Parties outsider = parties(DisclosureLevel.OUTSIDER, H | K);
        Parties partner = parties(DisclosureLevel.PARTNER, H | K);
        assertThat(mayShow(0, outsider)).isTrue();
        assertThat(mayShow(H, outsider)).as("nobody is taken to know anything").isTrue();
        assertThat(mayShow(0, partner)).isTrue();
        assertThat(mayShow(H, partner)).isFalse();
        assertThat(mayShow(W, partner)).as("whose own figure is not in it").isTrue();
    }

    @Test
    void a_total_of_three_tells_one_partner_nothing_and_any_two_the_third() {
        assertThat(mayShow(H, parties(DisclosureLevel.PARTNER, ALL))).isTrue();
        assertThat(mayShow(0, parties(DisclosureLevel.PAIR, ALL))).isFalse();
    }

    @Test
    void what_was_shown_under_a_weaker_level_was_shown() {
        Parties before = parties(DisclosureLevel.OUTSIDER, H | K);
        Parties after = parties(DisclosureLevel.PARTNER, ALL);
        assertThat(mayShow(0, after)).isTrue();
        assertThat(mayShow(0, before, after)).as("all three less two of them").isFalse();
    }

    @Test
    void what_a_stricter_level_kept_back_does_not_count_as_shown() {
        Parties before = parties(DisclosureLevel.PAIR, H | K);
        assertThat(mayShow(0, before, parties(DisclosureLevel.PARTNER, ALL))).isTrue();
    }

    @Test
    void a_total_that_is_yet_to_come_keeps_out_another_that_is_there_already() {
        Parties three = new Parties(0, ALL, 0, 0, DisclosureLevel.PARTNER, false);
        Parties two = new Parties(0, H | K, 0, 0, DisclosureLevel.PARTNER, true);
        assertThat(mayShow(0, three, two)).isFalse();
        assertThat(mayShow(0, three, two, at(1, ALL)))
                .as("of the two none was shown")
                .isTrue();
        assertThat(mayShow(0, three, at(1, H | K))).as("of all three none came").isTrue();
        assertThat(mayShow(0, two, at(1, ALL))).isFalse();
    }

    private static Parties at(int moment, long included) {
        return new Parties(moment, included, 0, 0, DisclosureLevel.PARTNER, true);
    }

    /** Coefficients from -2 to 2 of up to four sums of four boroughs find what a plain calculation can. */
    @Property(tries = 2000)
    void no_sum_of_what_is_shown_is_of_one_borough(@ForAll Random random) {
        List<Parties> parties = new ArrayList<>();
        List<Long> shown = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            parties.add(parties(DisclosureLevel.OUTSIDER, 1 + random.nextInt(15)));
            if (Openness.mayShowLast(parties, 15, 0)) {
                shown.add(parties.getLast().included());
            }
        }
        int[] times = new int[shown.size()];
        assertNone(shown, times, 0);
    }

    private static void assertNone(List<Long> shown, int[] times, int from) {
        if (from == times.length) {
            int some = 0;
            for (int borough = 0; borough < 4; borough++) {
                int sum = 0;
                for (int number = 0; number < times.length; number++) {
                    sum += times[number] * (int) (shown.get(number) >> borough & 1);
                }
                some += sum == 0 ? 0 : 1;
            }
            assertThat(some).as("%s %s", shown, times).isNotEqualTo(1);
            return;
        }
        for (times[from] = -2; times[from] <= 2; times[from]++) {
            assertNone(shown, times, from + 1);
        }
    }
}
