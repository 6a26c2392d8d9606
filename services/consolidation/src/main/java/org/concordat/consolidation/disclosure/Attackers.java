package org.concordat.consolidation.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Who may be working out what is hidden, by what they know besides what they are shown. Boroughs are bits. */
public enum Level {
    /** Whoever reads what an audience reads. */
    OUTSIDER,
    /** Such a reader who knows every figure of its own borough as well. */
    PARTNER,
    /** Such a reader who knows every figure of any two boroughs. */
    PAIR;

    /**
     * What attackers know, each the boroughs whose figures it knows.
     *
     * @param members every borough of the partnership
     * @param own the boroughs whose figures whoever asks sees anyway
     */
    public List<Long> attackers(long members, long own) {
        Set<Long> known = new TreeSet<>();
        known.add(own & members);
        if (this == PAIR) {
            long own1 = own & members;
            int more = Math.max(0, 2 - Long.bitCount(own1));
            pairs(members & ~own1, more).forEach(others -> known.add(own1 | others));
        }
        return List.copyOf(known);
    }

    private static List<Long> pairs(long of, int many) {
        List<Long> sets = new ArrayList<>();
        for (long one = of; one != 0 && many > 0; one &= one - 1) {
            long first = Long.lowestOneBit(one);
            sets.add(first);
            if (many > 1) {
                for (long other = one & ~first; other != 0; other &= other - 1) {
                    sets.add(first | Long.lowestOneBit(other));
                }
            }
        }
        return sets;
    }
}
