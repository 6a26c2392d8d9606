package org.concordat.consolidation.effects.least;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The smallest changes that do something, by how many they are, found by trying: one by one, then two by two. Of changes
 * about the same figures the one that opens least.
 *
 * @param smallest what opens least first
 * @param tried how many were
 * @param complete whether all of up to two were
 */
record SmallestChanges(List<List<RuleChange>> smallest, int tried, boolean complete) {

    /** Each asks for a whole answer. */
    static final int TRIED_MAX = 300;

    /**
     * @param candidates changes, several about the same figures and none that changes nothing
     * @param shows whether changes, each about other figures, do it together
     */
    static SmallestChanges of(List<RuleChange> candidates, Predicate<List<RuleChange>> shows) {
        int tried = 0;
        for (List<List<RuleChange>> ofOneSize : List.of(alone(candidates), pairs(candidates))) {
            Map<Set<RuleChange.Scope>, List<RuleChange>> found = new LinkedHashMap<>();
            for (List<RuleChange> changes : ofOneSize) {
                Set<RuleChange.Scope> about =
                        changes.stream().map(RuleChange::scope).collect(Collectors.toSet());
                if (!found.containsKey(about)) {
                    if (tried == TRIED_MAX) {
                        return new SmallestChanges(List.copyOf(found.values()), tried, false);
                    }
                    tried++;
                    if (shows.test(changes)) {
                        found.put(about, changes);
                    }
                }
            }
            if (!found.isEmpty()) {
                return new SmallestChanges(List.copyOf(found.values()), tried, true);
            }
        }
        return new SmallestChanges(List.of(), tried, true);
    }

    private static List<List<RuleChange>> alone(List<RuleChange> candidates) {
        return ordered(candidates.stream().map(List::of).toList());
    }

    private static List<List<RuleChange>> pairs(List<RuleChange> candidates) {
        List<List<RuleChange>> pairs = new ArrayList<>();
        for (int one = 0; one < candidates.size(); one++) {
            for (int other = one + 1; other < candidates.size(); other++) {
                if (!candidates.get(one).isAboutTheSame(candidates.get(other))) {
                    pairs.add(List.of(candidates.get(one), candidates.get(other)));
                }
            }
        }
        return ordered(pairs);
    }

    /** What opens least first, otherwise as they came. */
    private static List<List<RuleChange>> ordered(List<List<RuleChange>> changes) {
        return changes.stream()
                .sorted(Comparator.comparingInt((List<RuleChange> of) ->
                        of.stream().mapToInt(RuleChange::opened).sum()))
                .toList();
    }
}
