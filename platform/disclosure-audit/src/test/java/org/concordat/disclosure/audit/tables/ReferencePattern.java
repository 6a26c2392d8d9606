package org.concordat.disclosure.audit.tables;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.concordat.disclosure.audit.AuditCell.Kind;

/**
 * Hides what must be hidden so that the rest of a table does not tell, as simply as it can be said: for the tests of the
 * auditor alone. Works borough by borough and from the leaves up, and trusts nobody to be ignorant of another borough.
 */
final class ReferencePattern {

    private static final long COUNT_MARGIN = 3;
    private static final long WIDTH_PENCE = 500_000;

    private final Table table;

    private ReferencePattern(Table table) {
        this.table = table;
    }

    static void hide(Table table) {
        ReferencePattern pattern = new ReferencePattern(table);
        for (int borough = 0; borough < Table.BOROUGHS; borough++) {
            for (int line = 0; line < table.lines(); line++) {
                table.isHidden[borough][line] = table.isPrimary[borough][line];
            }
            pattern.protectBelow(borough, 0);
        }
        for (int line = 0; line < table.lines(); line++) {
            for (int borough = 0; borough < Table.BOROUGHS; borough++) {
                table.isHidden[Table.PARTNERSHIP][line] |= table.isHidden[borough][line];
            }
        }
    }

    private void protectBelow(int borough, int line) {
        int[] children = table.children(line);
        for (int child : children) {
            protectBelow(borough, child);
        }
        if (table.isHidden[borough][line]) {
            // A hidden total of shown parts is known: some part has to be hidden with it.
            hidePart(borough, line);
            return;
        }
        while (!protectOneAnother(borough, children)) {
            int[] left = Arrays.stream(children)
                    .filter(child -> !table.isHidden[borough][child] && canMove(borough, child))
                    .toArray();
            if (left.length == 0) {
                table.isHidden[borough][line] = true;
                return;
            }
            table.isHidden[borough][left[0]] = true;
            hidePart(borough, left[0]);
        }
    }

    private void hidePart(int borough, int line) {
        int[] children = table.children(line);
        while (children.length > 0 && room(borough, line) < need(borough, line)) {
            int[] left = Arrays.stream(children)
                    .filter(child -> !table.isHidden[borough][child] && canMove(borough, child))
                    .toArray();
            if (left.length == 0) {
                return;
            }
            table.isHidden[borough][left[0]] = true;
            hidePart(borough, left[0]);
        }
    }

    /** Whether each hidden child may move as far as it needs to while their total stays. */
    private boolean protectOneAnother(int borough, int[] children) {
        int[] hidden = IntStream.of(children)
                .filter(child -> table.isHidden[borough][child])
                .toArray();
        return Arrays.stream(hidden)
                .allMatch(child -> Arrays.stream(hidden)
                                .filter(other -> other != child)
                                .mapToLong(other -> room(borough, other))
                                .sum()
                        >= need(borough, child));
    }

    /** Hidden zeros protect nobody, since a count of nought cannot fall. */
    private boolean canMove(int borough, int line) {
        return table.kind == Kind.MONEY || table.value[borough][line] > 0;
    }

    /** How far a hidden line can fall (and, with money, rise) with the hidden leaves below it. */
    private long room(int borough, int line) {
        long value = table.value[borough][line];
        long own = table.kind == Kind.COUNT ? value : Math.max(value / 2, WIDTH_PENCE / 2);
        if (table.isLeaf(line)) {
            return own;
        }
        long below = Arrays.stream(table.children(line))
                .filter(child -> table.isHidden[borough][child])
                .mapToLong(child -> room(borough, child))
                .sum();
        // Small sums together could move farther than anybody believes of their total.
        return Math.min(own, below);
    }

    /** How far any protected cell at or below a line has to move. */
    private long need(int borough, int line) {
        return table.kind == Kind.COUNT
                ? COUNT_MARGIN
                : Math.max(Math.ceilDiv(table.value[borough][line], 10), WIDTH_PENCE / 2);
    }
}
