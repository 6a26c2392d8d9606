package org.concordat.disclosure.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one attacker sees, and one end of one cell's interval to be found, as text in CPLEX's LP format that other solvers
 * read (GLPK, HiGHS, SCIP, CBC). It is made from the model itself, with the true values of what the attacker knows and of
 * nothing else, and none of the auditor's own reasoning is in it.
 */
public final class CplexLp {

    /** Which end of the interval a solver is asked for. */
    public enum End {
        LOW("Minimize"),
        HIGH("Maximize");

        private final String sense;

        End(String sense) {
            this.sense = sense;
        }
    }

    /** Readers of the format take lines of some 500 characters. */
    private static final int TERMS_IN_LINE = 8;

    private final Map<String, String> names = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    private CplexLp() {}

    /**
     * @param cell by name, not known to the attacker
     * @throws IllegalArgumentException when there is no such cell, or the attacker knows it
     */
    public static String of(AuditModel model, Attacker attacker, String cell, End end) {
        if (model.cells().stream().noneMatch(known -> known.name().equals(cell))
                || attacker.knows().contains(cell)) {
            throw new IllegalArgumentException("there is nothing to work out of " + cell);
        }
        return new CplexLp().written(model, attacker, cell, end);
    }

    private String written(AuditModel model, Attacker attacker, String cell, End end) {
        comment("As seen by " + attacker.name() + ", in counts and whole pence");
        for (AuditCell each : model.cells()) {
            String name = "x" + (names.size() + 1);
            names.put(each.name(), name);
            comment(name + " is " + each.name());
        }
        text.append(end.sense).append("\n value: ").append(names.get(cell)).append("\nSubject To\n");
        int number = 0;
        for (Statement statement : model.statements()) {
            comment(statement.shownIn());
            number++;
            write(statement, number);
        }
        text.append("Bounds\n");
        List<String> whole = new ArrayList<>();
        for (AuditCell each : model.cells()) {
            bounds(each, attacker.knows().contains(each.name()));
            if (each.kind() == AuditCell.Kind.COUNT) {
                whole.add(" " + names.get(each.name()));
            }
        }
        if (!whole.isEmpty()) {
            text.append("General\n").append(String.join("\n", whole)).append('\n');
        }
        return text.append("End\n").toString();
    }

    private void write(Statement statement, int number) {
        Long low = statement.range().low();
        Long high = statement.range().high();
        if (low != null && low.equals(high)) {
            row("s" + number, statement.sum(), " = ", low);
            return;
        }
        if (low != null) {
            row("s" + number + "l", statement.sum(), " >= ", low);
        }
        if (high != null) {
            row("s" + number + "h", statement.sum(), " <= ", high);
        }
    }

    private void row(String row, Map<String, Long> sum, String relation, long end) {
        text.append(' ').append(row).append(':');
        int written = 0;
        for (Map.Entry<String, Long> term : new TreeMap<>(sum).entrySet()) {
            if (written > 0 && written % TERMS_IN_LINE == 0) {
                text.append("\n  ");
            }
            long times = term.getValue();
            text.append(times < 0 ? " - " : written == 0 ? " " : " + ");
            text.append(Math.abs(times)).append(' ').append(names.get(term.getKey()));
            written++;
        }
        text.append(relation).append(end).append('\n');
    }

    /** Whoever expects another value than the true one learns from what is shown that it was wrong to. */
    private void bounds(AuditCell cell, boolean isKnown) {
        String name = names.get(cell.name());
        if (isKnown) {
            text.append(' ').append(name).append(" = ").append(cell.value()).append('\n');
            return;
        }
        Long low = cell.known().low();
        Long high = cell.known().high();
        text.append(' ')
                .append(end(low == null ? null : Math.min(low, cell.value()), "-inf"))
                .append(" <= ")
                .append(name)
                .append(" <= ")
                .append(end(high == null ? null : Math.max(high, cell.value()), "+inf"))
                .append('\n');
    }

    private static String end(@Nullable Long end, String none) {
        return end == null ? none : end.toString();
    }

    /** A comment ends with its line, whatever a name holds. */
    private void comment(String words) {
        text.append("\\ ").append(words.replaceAll("\\p{Cntrl}", " ")).append('\n');
    }
}
