package org.concordat.consolidation.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.kernel.sharing.DisclosureLevel;

/**
 * Whether mandates let the total of one row by one measure be shown, after all totals of it that were shown before: of
 * other members, as former mandates had it, or to another partnership that shares some of them. All of them stay
 * readable, so two that differ by one borough tell that borough's figure. It follows from no figure: so it is the same
 * whatever they are.
 */
public final class Openness {

    /** A large prime: sums of ones and zeros are told apart by what they leave. */
    private static final long PRIME = 1_000_000_007L;

    /**
     * Who is in a total from some moment on, as bits.
     *
     * @param moment its number: those of one moment stand beside each other until the next
     * @param included whose figure may be added into it
     * @param named whose figure may be shown by itself
     * @param printed whose figure a paper had printed: whoever has read it knows it, whoever has not does not
     * @param level against whom it was protected then
     * @param isTold whether everybody had brought a figure before the next moment; until then there is no total
     */
    public record Parties(int moment, long included, long named, long printed, DisclosureLevel level, boolean isTold) {}

    private Openness() {}

    /**
     * Whether the last of them may be shown, where everybody in it has brought a figure.
     *
     * @param parties in the order in which they came about
     * @param members every borough that is in any of them
     * @param own the boroughs whose figures whoever asks sees anyway
     */
    public static boolean mayShowLast(List<Parties> parties, long members, long own) {
        List<Long> shown = new ArrayList<>();
        List<Long> standing = new ArrayList<>();
        long everNamed = 0;
        long everPrinted = 0;
        int moment = -1;
        boolean may = true;
        for (Parties now : parties) {
            if (now.moment() != moment) {
                standing = new ArrayList<>(shown);
                moment = now.moment();
            }
            everNamed |= now.named();
            everPrinted |= now.printed();
            long known = everNamed;
            long read = everPrinted;
            List<Long> before = standing;
            may = Attackers.of(now.level(), members, own).stream()
                    .flatMap(attacker -> Stream.of(attacker, attacker | read).distinct())
                    .allMatch(attacker -> tellsNobody(before, now, known, attacker));
            if (may && now.included() != 0) {
                // What may come keeps out what stands behind it already, and is never known if it does not come.
                standing.add(now.included());
                if (now.isTold()) {
                    shown.add(now.included());
                }
            }
        }
        return may;
    }

    private static boolean tellsNobody(List<Long> shown, Parties now, long everNamed, long attacker) {
        if ((now.included() & ~now.named() & ~attacker) == 0) {
            return true; // a sum of figures that are all shown, or the attacker's own
        }
        long unknown = ~everNamed & ~attacker;
        List<Long> sums = new ArrayList<>();
        for (long before : shown) {
            sums.add(before & unknown);
        }
        sums.add(now.included() & unknown);
        return Long.bitCount(now.included() & unknown) > 1 && !tellOne(sums);
    }

    /** Whether some sum of them, each as often as one likes and taken away as well as added, is of a single borough. */
    static boolean tellOne(List<Long> sums) {
        List<long[]> rows = new ArrayList<>();
        for (long sum : sums) {
            long[] row = new long[Long.SIZE];
            for (int borough = 0; borough < Long.SIZE; borough++) {
                row[borough] = sum >>> borough & 1;
            }
            rows.add(row);
        }
        int done = 0;
        for (int column = 0; column < Long.SIZE && done < rows.size(); column++) {
            int pivot = pivot(rows, done, column);
            if (pivot >= 0) {
                long[] row = rows.remove(pivot);
                scale(row, inverse(row[column]));
                for (long[] other : rows) {
                    take(other, row, other[column]);
                }
                rows.add(done++, row);
            }
        }
        return rows.stream().anyMatch(Openness::isOfOne);
    }

    private static int pivot(List<long[]> rows, int from, int column) {
        for (int row = from; row < rows.size(); row++) {
            if (rows.get(row)[column] != 0) {
                return row;
            }
        }
        return -1;
    }

    private static void scale(long[] row, long by) {
        for (int column = 0; column < row.length; column++) {
            row[column] = row[column] * by % PRIME;
        }
    }

    private static void take(long[] from, long[] row, long times) {
        if (times != 0) {
            for (int column = 0; column < from.length; column++) {
                from[column] = Math.floorMod(from[column] - times * row[column] % PRIME, PRIME);
            }
        }
    }

    private static boolean isOfOne(long[] row) {
        int some = 0;
        for (long of : row) {
            some += of == 0 ? 0 : 1;
        }
        return some == 1;
    }

    /** By Fermat's little theorem. */
    private static long inverse(long of) {
        long inverse = 1;
        long power = of;
        for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
            inverse = (exponent & 1) == 1 ? inverse * power % PRIME : inverse;
            power = power * power % PRIME;
        }
        return inverse;
    }
}
