package org.concordat.disclosure.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that one audience has been shown and is about to be, and who may be working at it. Tables, groupings, periods and
 * earlier releases that are about the same cells go into one model.
 */
public record AuditModel(List<AuditCell> cells, List<Statement> statements, List<Attacker> attackers) {

    /** Beyond it a solver's arithmetic loses whole numbers. In pence it is some ninety thousand billion pounds. */
    private static final double CELL_MAX = 0x1p53;

    private static final double SUM_MAX = 0x1p60;
    private static final int TERMS_MAX = 4096;

    /**
     * @throws IllegalArgumentException when two cells have one name, a statement or attacker names a cell that is not
     *     there, something is protected and nobody attacks, or a number is too large to be exact
     */
    public AuditModel {
        cells = List.copyOf(cells);
        statements = List.copyOf(statements);
        attackers = List.copyOf(attackers);
        Map<String, Long> values = new HashMap<>();
        for (AuditCell cell : cells) {
            refuseUnless(values.put(cell.name(), cell.value()) == null, "two cells have one name: " + cell.name());
            refuseUnless(Math.abs((double) cell.value()) < CELL_MAX, "too large to be exact: " + cell.name());
        }
        for (Statement statement : statements) {
            refuseUnless(
                    values.keySet().containsAll(statement.sum().keySet()),
                    "a statement names a cell that is not there: " + statement.shownIn());
            refuseUnless(isExact(statement, values), "too large to be exact: " + statement.shownIn());
        }
        Set<String> attacking = new HashSet<>();
        for (Attacker attacker : attackers) {
            refuseUnless(attacking.add(attacker.name()), "two attackers have one name: " + attacker.name());
            refuseUnless(
                    values.keySet().containsAll(attacker.knows()),
                    "an attacker knows a cell that is not there: " + attacker.name());
        }
        refuseUnless(
                !attackers.isEmpty() || cells.stream().noneMatch(AuditCell::isProtected),
                "something is protected and nobody attacks it");
    }

    private static boolean isExact(Statement statement, Map<String, Long> values) {
        double size = size(statement.range().low()) + size(statement.range().high());
        for (Map.Entry<String, Long> term : statement.sum().entrySet()) {
            double times = Math.abs((double) term.getValue());
            size += times + times * Math.abs((double) values.getOrDefault(term.getKey(), 0L));
        }
        return size < SUM_MAX && statement.sum().size() <= TERMS_MAX;
    }

    private static double size(@Nullable Long end) {
        return end == null ? 0 : Math.abs((double) end);
    }

    private static void refuseUnless(boolean holds, String why) {
        if (!holds) {
            throw new IllegalArgumentException(why);
        }
    }
}
