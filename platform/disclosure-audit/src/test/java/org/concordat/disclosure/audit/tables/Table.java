package org.concordat.disclosure.audit.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.concordat.disclosure.audit.Attacker;
import org.concordat.disclosure.audit.AuditCell;
import org.concordat.disclosure.audit.AuditCell.Kind;
import org.concordat.disclosure.audit.AuditModel;
import org.concordat.disclosure.audit.Statement;

/**
 * A table of three boroughs and their total over a tree of service lines, what of it must not be known, and what of it is
 * hidden. Line 0 is the total of all; a line with others below it is their total.
 */
final class Table {

    static final int BOROUGHS = 3;
    /** Stands where a borough does, for the three together. */
    static final int PARTNERSHIP = 3;

    private static final List<String> COLUMNS = List.of("H", "K", "W", "tri-borough");

    final Kind kind;
    final int[] parent;
    /** By borough and line. */
    final long[][] value;

    final boolean[][] isPrimary;
    /** By borough or the three together, and line. */
    final boolean[][] isHidden;

    Table(Kind kind, int[] parent, long[][] leaves) {
        this.kind = kind;
        this.parent = parent;
        this.value = new long[BOROUGHS + 1][parent.length];
        this.isPrimary = new boolean[BOROUGHS][parent.length];
        this.isHidden = new boolean[BOROUGHS + 1][parent.length];
        for (int borough = 0; borough < BOROUGHS; borough++) {
            for (int line = parent.length - 1; line >= 0; line--) {
                if (isLeaf(line)) {
                    value[borough][line] = leaves[borough][line];
                }
                if (line > 0) {
                    value[borough][parent[line]] += value[borough][line];
                }
                value[PARTNERSHIP][line] += value[borough][line];
            }
        }
    }

    int lines() {
        return parent.length;
    }

    boolean isLeaf(int line) {
        return children(line).length == 0;
    }

    int[] children(int line) {
        return IntStream.range(0, parent.length)
                .filter(i -> i > 0 && parent[i] == line)
                .toArray();
    }

    /** Everything that the table says when what is hidden is left out, for all seven who may be working at it. */
    AuditModel model() {
        List<AuditCell> cells = new ArrayList<>();
        List<Statement> statements = new ArrayList<>();
        for (int column = 0; column <= BOROUGHS; column++) {
            for (int line = 0; line < lines(); line++) {
                AuditCell cell = cell(column, line);
                cells.add(column < BOROUGHS && isPrimary[column][line] ? cell.asProtected() : cell);
                if (!isHidden[column][line]) {
                    statements.add(Statement.shown("cell " + cell.name(), cell.name(), cell.value()));
                }
                if (!isLeaf(line)) {
                    List<String> parts = new ArrayList<>();
                    for (int child : children(line)) {
                        parts.add(name(column, child));
                    }
                    statements.add(Statement.total("sum " + cell.name(), cell.name(), parts));
                }
            }
        }
        for (int line = 0; line < lines(); line++) {
            statements.add(Statement.total(
                    "partnership " + line,
                    name(PARTNERSHIP, line),
                    List.of(name(0, line), name(1, line), name(2, line))));
        }
        return new AuditModel(cells, statements, attackers());
    }

    private AuditCell cell(int column, int line) {
        long known = value[column][line];
        return switch (kind) {
            case COUNT -> AuditCell.count(name(column, line), known);
            // What a borough spent before is known, line by line and in all.
            case MONEY ->
                column < BOROUGHS
                        ? AuditCell.money(name(column, line), known, AuditCell.priorAround(known))
                        : AuditCell.money(name(column, line), known);
        };
    }

    static String name(int column, int line) {
        return COLUMNS.get(column) + "/" + line;
    }

    private List<Attacker> attackers() {
        List<Attacker> attackers = new ArrayList<>();
        for (Set<Integer> who : List.<Set<Integer>>of(
                Set.of(), Set.of(0), Set.of(1), Set.of(2), Set.of(0, 1), Set.of(0, 2), Set.of(1, 2))) {
            Set<String> knows = new TreeSet<>();
            who.forEach(borough -> IntStream.range(0, lines()).forEach(line -> knows.add(name(borough, line))));
            attackers.add(new Attacker("who " + new TreeSet<>(who), knows));
        }
        return attackers;
    }

    /** Which line of which borough. */
    interface Which {

        boolean is(int borough, int line);
    }

    /** Cells of a borough, as pairs of borough and line. */
    List<int[]> cellsWhere(Which which) {
        List<int[]> cells = new ArrayList<>();
        for (int column = 0; column < BOROUGHS; column++) {
            for (int line = 0; line < lines(); line++) {
                if (which.is(column, line)) {
                    cells.add(new int[] {column, line});
                }
            }
        }
        return cells;
    }
}
