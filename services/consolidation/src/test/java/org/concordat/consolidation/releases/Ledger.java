package org.concordat.consolidation.releases;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.concordat.disclosure.audit.Attacker;
import org.concordat.disclosure.audit.AuditCell;
import org.concordat.disclosure.audit.AuditLimits;
import org.concordat.disclosure.audit.AuditModel;
import org.concordat.disclosure.audit.Auditor;
import org.concordat.disclosure.audit.Statement;

/**
 * What each audience was shown at any time, from answers alone, of figures that are all held back; and whether all of it
 * together tells one of them. A total over the lines stands in row 3.1.
 */
final class Ledger {

    private static final String TOTAL = "3.1";
    private static final Duration LONG = Duration.ofMinutes(1);

    /** A version of a borough's return. */
    record Version(String borough, String period, int number) {

        String figure(String row) {
            return "%s %s v%d %s".formatted(borough, period, number, row);
        }
    }

    private final List<String> lines;
    /** By the name of a figure. */
    private final Map<String, Long> pence = new TreeMap<>();

    private final Map<String, Set<String>> figures = new TreeMap<>();
    private final Map<String, List<Statement>> told = new TreeMap<>();

    private int shown;
    private int audited;

    Ledger(List<String> lines) {
        this.lines = List.copyOf(lines);
    }

    /** @param budgets in pence, by line; such that no two sums of them are alike */
    void posted(Version version, List<Long> budgets) {
        for (int line = 0; line < budgets.size(); line++) {
            put(version, lines.get(line), budgets.get(line));
        }
        put(version, TOTAL, budgets.stream().mapToLong(Long::longValue).sum());
    }

    private void put(Version version, String row, long value) {
        pence.put(version.figure(row), value);
        figures.computeIfAbsent(version.borough(), any -> new HashSet<>()).add(version.figure(row));
    }

    /** @param inForce the versions that a total of the view may be of */
    void read(String audience, JsonNode view, List<Version> inForce) {
        for (JsonNode row : view.at("/rows")) {
            JsonNode total = row.at("/measures/currentBudget/value");
            if (total.isNumber()) {
                String of = row.at("/serviceLine").asText();
                tell(audience, of, whoseSum(total.decimalValue(), inForce, of));
            }
        }
    }

    private List<Version> whoseSum(BigDecimal pounds, List<Version> inForce, String row) {
        long total = pounds.movePointRight(2).longValueExact();
        for (int some = 1; some < 1 << inForce.size(); some++) {
            List<Version> who = new ArrayList<>();
            for (int number = 0; number < inForce.size(); number++) {
                if ((some >> number & 1) != 0) {
                    who.add(inForce.get(number));
                }
            }
            if (sum(who, row) == total) {
                return who;
            }
        }
        throw new AssertionError("%s of %s is nobody's sum".formatted(pounds, row));
    }

    private long sum(Collection<Version> who, String row) {
        return who.stream()
                .mapToLong(version -> pence.getOrDefault(version.figure(row), 0L))
                .sum();
    }

    void tell(String audience, String row, List<Version> who) {
        Map<String, Long> sum = new TreeMap<>();
        who.forEach(version -> sum.put(version.figure(row), 1L));
        Statement statement = Statement.exact("%s of %s".formatted(row, who), sum, sum(who, row));
        List<Statement> ledger = told.computeIfAbsent(audience, any -> new ArrayList<>());
        if (!ledger.contains(statement)) {
            ledger.add(statement);
            shown++;
        }
    }

    /** Whether nothing that the audience was shown so far tells it a figure. @param own the boroughs whose figures it has */
    boolean passes(String audience, Set<String> own) {
        Set<String> knows = new HashSet<>();
        own.forEach(borough -> knows.addAll(figures.getOrDefault(borough, Set.of())));
        List<AuditCell> cells = new ArrayList<>();
        List<Statement> statements = new ArrayList<>(told.getOrDefault(audience, List.of()));
        pence.forEach((figure, value) -> {
            cells.add(AuditCell.money(figure, value).asProtected());
            if (figure.endsWith(" " + TOTAL)) {
                String of = figure.substring(0, figure.length() - TOTAL.length());
                statements.add(Statement.total(
                        figure, figure, lines.stream().map(line -> of + line).toList()));
            }
        });
        audited++;
        return new Auditor(AuditLimits.STANDARD)
                .judge(new AuditModel(cells, statements, List.of(new Attacker(audience, knows))), LONG)
                .passes();
    }

    /** How many totals were shown, to all audiences. */
    int shown() {
        return shown;
    }

    /** How often all that an audience was shown was audited. */
    int audited() {
        return audited;
    }
}
