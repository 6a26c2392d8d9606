package org.concordat.consolidation.release.settlement;

import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.concordat.consolidation.domain.Domain;

/**
 * Which figures of a borough are meant.
 *
 * @param rows of the domain's table, a total for all below it; empty for the total of everything
 * @param groups the numbers of those that count; empty for all
 * @param lines the single lines that count alone
 */
public record Figures(Domain domain, Set<String> rows, Set<Integer> groups, Optional<Lines> lines) {

    public Figures {
        rows = Set.copyOf(rows);
        groups = Set.copyOf(groups);
    }

    /** @param column the number of a column of text @param texts what a line says there that counts */
    public record Lines(int column, SortedSet<String> texts) {}

    boolean hasGroup(int group) {
        return groups.isEmpty() || groups.contains(group);
    }
}
