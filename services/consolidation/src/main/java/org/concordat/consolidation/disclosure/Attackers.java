package org.concordat.consolidation.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.concordat.kernel.Borough;
import org.concordat.kernel.sharing.DisclosureLevel;

/** Who may be working out what is hidden, by what they know besides what they are shown. Boroughs are bits. */
public final class Attackers {

    private static final int PAIR = 2;

    private Attackers() {}

    /**
     * What attackers know, each the boroughs whose figures it knows.
     *
     * @param members every borough of the partnership
     * @param own the boroughs whose figures whoever asks sees anyway
     */
    public static List<Long> of(DisclosureLevel level, long members, long own) {
        long known = own & members;
        return switch (level) {
            case OUTSIDER -> List.of(0L);
            case PARTNER -> List.of(known);
            case PAIR -> {
                Set<Long> all = new TreeSet<>(Set.of(known));
                some(members & ~known, Math.max(0, PAIR - Long.bitCount(known)))
                        .forEach(others -> all.add(known | others));
                yield List.copyOf(all);
            }
        };
    }

    /** Those of them by their bits; others are left out. @param boroughs by bit */
    public static long bits(List<Borough> boroughs, Collection<Borough> some) {
        long bits = 0;
        for (int borough = 0; borough < boroughs.size(); borough++) {
            bits |= some.contains(boroughs.get(borough)) ? 1L << borough : 0;
        }
        return bits;
    }

    private static List<Long> some(long of, int many) {
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
