package org.concordat.consolidation.effects.least;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.concordat.kernel.Borough;
import org.concordat.kernel.ReportingDomain;
import org.concordat.kernel.sharing.SharingDetail;
import org.concordat.kernel.sharing.SharingRule;

/** The changes that are found are held against every change there is. */
class SmallestChangesPropertiesTest {

    /** Few enough to be tried out whole. */
    private static List<RuleChange> candidates(int boroughs, Random chance) {
        List<RuleChange> candidates = new ArrayList<>();
        for (int borough = 0; borough < boroughs; borough++) {
            SharingDetail now = SharingDetail.values()[chance.nextInt(4)];
            for (SharingDetail detail : SharingDetail.values()) {
                if (detail != now) {
                    candidates.add(change(new Borough("B" + (char) ('A' + borough)), detail, now));
                }
            }
        }
        return candidates;
    }

    private static RuleChange change(Borough borough, SharingDetail detail, SharingDetail now) {
        return new RuleChange(
                borough,
                new SharingRule(
                        Optional.of("tri-borough"),
                        Optional.of(ReportingDomain.BUDGET),
                        Optional.of("3.1.1"),
                        Optional.empty(),
                        detail,
                        Optional.empty(),
                        Optional.empty()),
                now);
    }

    /** Sets of up to two changes of different boroughs that show it, by chance. */
    private static Set<Set<RuleChange>> showing(List<RuleChange> candidates, int oneIn, Random chance) {
        Set<Set<RuleChange>> showing = new HashSet<>();
        for (RuleChange one : candidates) {
            for (RuleChange other : candidates) {
                if ((one == other || !one.isAboutTheSame(other)) && chance.nextInt(oneIn) == 0) {
                    showing.add(one == other ? Set.of(one) : Set.of(one, other));
                }
            }
        }
        return showing;
    }

    @Property(tries = 300)
    void nothing_smaller_shows_it_and_nothing_as_small_that_opens_less_is_left_out(
            @ForAll @IntRange(min = 1, max = 4) int boroughs,
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 60) int oneIn) {
        Random chance = new Random(seed);
        List<RuleChange> candidates = candidates(boroughs, chance);
        Set<Set<RuleChange>> showing = showing(candidates, oneIn, chance);

        SmallestChanges found = SmallestChanges.of(candidates, changes -> showing.contains(Set.copyOf(changes)));

        assertThat(found.complete()).isTrue();
        int fewest = showing.stream().mapToInt(Set::size).min().orElse(0);
        assertThat(found.smallest()).allSatisfy(changes -> {
            assertThat(changes).hasSize(fewest);
            assertThat(showing).contains(Set.copyOf(changes));
        });
        assertThat(found.smallest().isEmpty()).isEqualTo(showing.isEmpty());
        assertThat(found.smallest().stream().mapToInt(SmallestChangesPropertiesTest::opened))
                .isSorted();
        showing.stream()
                .filter(changes -> changes.size() == fewest)
                .forEach(changes -> assertThat(found.smallest()).anySatisfy(one -> {
                    assertThat(scopes(one)).isEqualTo(scopes(changes));
                    assertThat(opened(one)).isLessThanOrEqualTo(opened(changes));
                }));
    }

    private static int opened(Collection<RuleChange> changes) {
        return changes.stream().mapToInt(RuleChange::opened).sum();
    }

    private static Set<RuleChange.Scope> scopes(Collection<RuleChange> changes) {
        Set<RuleChange.Scope> scopes = new HashSet<>();
        changes.forEach(change -> scopes.add(change.scope()));
        return scopes;
    }

    @Property(tries = 5)
    void it_gives_up_after_so_many_and_says_so(@ForAll @IntRange(min = 9, max = 12) int boroughs) {
        List<Integer> asked = new ArrayList<>();

        SmallestChanges found = SmallestChanges.of(candidates(boroughs, new Random(1)), changes -> !asked.add(1));

        assertThat(asked).hasSize(SmallestChanges.TRIED_MAX);
        assertThat(found.complete()).isFalse();
        assertThat(found.smallest()).isEmpty();
    }
}
