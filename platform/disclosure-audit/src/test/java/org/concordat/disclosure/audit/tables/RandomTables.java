package org.concordat.disclosure.audit.tables;

import java.util.Random;
import org.concordat.disclosure.audit.AuditCell.Kind;

/** Tables made up by chance: three levels, small counts, and mandates that withhold or allow totals alone. */
final class RandomTables {

    private static final int SMALL_MAX = 5;

    private final Random chance;

    RandomTables(long seed) {
        this.chance = new Random(seed);
    }

    /** Of 5 to 60 lines. */
    Table next() {
        return next(5 + chance.nextInt(56), chance.nextInt(5) == 0 ? Kind.MONEY : Kind.COUNT);
    }

    /** @param lines how many there are below the groups */
    Table next(int lines, Kind kind) {
        int groups = Math.clamp(1 + chance.nextInt(Math.max(1, lines / 3)), 1, 12);
        int[] parent = new int[1 + groups + lines];
        parent[0] = -1;
        for (int line = 1; line < parent.length; line++) {
            // The first lines go to a group each, so that none is empty.
            int nth = line - 1 - groups;
            parent[line] = line <= groups ? 0 : 1 + (nth < groups ? nth : chance.nextInt(groups));
        }
        double small = 0.3 * chance.nextDouble();
        long[][] leaves = new long[Table.BOROUGHS][parent.length];
        for (int borough = 0; borough < Table.BOROUGHS; borough++) {
            for (int line = 1 + groups; line < parent.length; line++) {
                leaves[borough][line] = kind == Kind.MONEY ? pence() : count(small);
            }
        }
        Table table = new Table(kind, parent, leaves);
        for (int borough = 0; borough < Table.BOROUGHS; borough++) {
            protect(table, borough, groups);
        }
        return table;
    }

    private long count(double small) {
        double drawn = chance.nextDouble();
        if (drawn < small) {
            return 1 + chance.nextInt(SMALL_MAX);
        }
        return chance.nextInt(12) == 0 ? 0 : SMALL_MAX + 1 + chance.nextInt(90);
    }

    private long pence() {
        return chance.nextInt(12) == 0 ? 0 : (long) (1_000_00 * Math.exp(chance.nextDouble() * 8));
    }

    private void protect(Table table, int borough, int groups) {
        double withheld = chance.nextBoolean() ? 0 : 0.15 * chance.nextDouble();
        for (int line = 1; line < table.lines(); line++) {
            boolean isSmall = table.kind == Kind.COUNT
                    && table.value[borough][line] > 0
                    && table.value[borough][line] <= SMALL_MAX;
            // Withheld and in totals only are the same here: with three boroughs and pairs that know two there is no
            // total.
            boolean byMandate = chance.nextDouble() < withheld;
            boolean byGroup = line > groups
                    && table.isPrimary[borough][table.parent[line]]
                    && table.isHidden[borough][table.parent[line]];
            table.isPrimary[borough][line] = isSmall || byMandate || byGroup;
            // Of a withheld group everything below is withheld as well; of a small one it is small of itself.
            table.isHidden[borough][line] = byMandate || byGroup;
        }
    }
}
