package org.concordat.consolidation.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.consolidation.release.ReleasedCell;
import org.concordat.consolidation.release.ReleasedFigures;
import org.concordat.consolidation.release.ReleasedRow;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.consolidation.table.DomainTable;
import org.concordat.disclosure.audit.Attacker;
import org.concordat.disclosure.audit.AuditCell;
import org.concordat.disclosure.audit.AuditModel;
import org.concordat.disclosure.audit.Range;
import org.concordat.disclosure.audit.Statement;
import org.concordat.kernel.Borough;
import org.concordat.kernel.sharing.DisclosureLevel;
import org.concordat.kernel.sharing.SharingDetail;
import org.concordat.kernel.sharing.TooFew;

/**
 * What an answer tells of a table, read from nothing but the answer, beside what the mandates and the smallness of numbers
 * keep: the auditor's model of it, made without anything that hides or audits answers.
 */
public final class ToldTable {

    private static final long MILLION = 1_000_000;
    private static final String LEFT = " left";

    private final RandomTable table;
    private final int measure;
    private final Set<Borough> audience;
    private final Map<String, Integer> nodes = new HashMap<>();
    /** By borough, the nodes at which its own figure is shown. */
    private final List<Set<Integer>> named = new ArrayList<>();

    private final Map<String, AuditCell> cells = new LinkedHashMap<>();
    private final List<Set<String>> own = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    /** Totals that are hidden of which one borough alone is not told. */
    private final List<Statement> telling = new ArrayList<>();

    /**
     * @param answered the columns of the answer
     * @param measure the number of the one that was posted
     * @param parts of a row, by number, that hold what the row does
     * @param audience the boroughs whose figures whoever asks sees too
     */
    public ToldTable(
            RandomTable table,
            ReleasedView view,
            DomainTable answered,
            int measure,
            List<Integer> parts,
            Collection<Borough> audience) {
        this.table = table;
        this.measure = measure;
        this.audience = new TreeSet<>(audience);
        for (int node = 0; node < table.size(); node++) {
            nodes.put(table.chart().nodes().get(node).code(), node);
        }
        List<ReleasedRow> rows = Stream.concat(view.rows().stream(), view.totals().stream())
                .filter(row -> row.group() == 0 || row.group() == answered.allGroups())
                .toList();
        for (int borough = 0; borough < RandomTable.BOROUGHS.size(); borough++) {
            named.add(new HashSet<>());
            own.add(new HashSet<>());
            for (ReleasedRow row : rows) {
                if (contribution(row, borough).whole().get(measure).hasValue()) {
                    named.get(borough).add(node(row));
                }
            }
        }
        for (int borough = 0; borough < RandomTable.BOROUGHS.size(); borough++) {
            figures(borough);
        }
        rows.forEach(row -> parts.forEach(part -> told(row, part)));
    }

    private ReleasedFigures contribution(ReleasedRow row, int borough) {
        return row.contribution(RandomTable.BOROUGHS.get(borough)).orElseThrow().figures();
    }

    /** The foot is the total of all. */
    private int node(ReleasedRow row) {
        return nodes.getOrDefault(row.node().code(), 0);
    }

    private long figure(int borough, int node) {
        return table.figures().get(borough).get(node);
    }

    private static String name(int borough, int node) {
        return RandomTable.BOROUGHS.get(borough) + " " + node;
    }

    /** Each figure, of a total with what of it is not shown below: that is what is kept. */
    private void figures(int borough) {
        for (int node = table.size() - 1; node >= 0; node--) {
            boolean isKept =
                    !named.get(borough).contains(node) && (isSmall(figure(borough, node)) || isHeldBack(borough, node));
            if (!table.isTotal(node)) {
                cell(borough, name(borough, node), figure(borough, node), isKept && figure(borough, node) != 0);
                continue;
            }
            List<String> below = table.below(node).stream()
                    .map(under -> name(borough, under))
                    .toList();
            cell(borough, name(borough, node), figure(borough, node), false);
            statements.add(Statement.total("sum", name(borough, node), below));
            List<String> left = notShown(borough, node);
            long rest = left.stream().mapToLong(cell -> value(cell)).sum();
            if (isKept && rest != 0) {
                cell(borough, name(borough, node) + LEFT, rest, true);
                statements.add(Statement.total("left", name(borough, node) + LEFT, left));
            }
        }
    }

    private void cell(int borough, String name, long value, boolean isKept) {
        // There is no income in these tables, and everybody may know that.
        AuditCell cell =
                table.ofChildren() ? AuditCell.count(name, value) : AuditCell.money(name, value, Range.atLeast(0));
        cells.put(name, isKept ? cell.asProtected() : cell);
        own.get(borough).add(name);
    }

    private long value(String cell) {
        AuditCell found = cells.get(cell);
        if (found == null) {
            throw new IllegalStateException("no figure " + cell);
        }
        return found.value();
    }

    private boolean isSmall(long figure) {
        return table.ofChildren() && TooFew.USUAL.is(figure);
    }

    /** Whether a mandate keeps some line of it that is not nothing. */
    private boolean isHeldBack(int borough, int node) {
        return table.isTotal(node)
                ? table.below(node).stream().anyMatch(under -> isHeldBack(borough, under))
                : figure(borough, node) != 0 && !detail(borough, node).atLeast(SharingDetail.NAMED);
    }

    private SharingDetail detail(int borough, int node) {
        String code = table.chart().nodes().get(node).code();
        String group = table.chart().nodes().get(node).parent().orElseThrow();
        SharingDetail said = SharingDetail.WITHHELD;
        for (String of : List.of("", "3", group, code)) { // what speaks of less goes before
            said = table.rules().get(borough).stream()
                    .filter(rule -> rule.serviceLine().orElse("").equals(of))
                    .map(rule -> rule.detail())
                    .findFirst()
                    .orElse(said);
        }
        return said;
    }

    private List<String> notShown(int borough, int node) {
        List<String> left = new ArrayList<>();
        for (int under : table.below(node)) {
            if (!named.get(borough).contains(under)) {
                left.addAll(table.isTotal(under) ? notShown(borough, under) : List.of(name(borough, under)));
            }
        }
        return left;
    }

    private void told(ReleasedRow row, int part) {
        int node = node(row);
        if (row.figures().has(part)) {
            ReleasedCell total = row.figures().cells(part).get(measure);
            Map<String, Long> sum = new HashMap<>();
            total.included().forEach(borough -> sum.put(name(RandomTable.BOROUGHS.indexOf(borough), node), 1L));
            if (total.hasValue()) {
                statements.add(Statement.exact("total", sum, value(total)));
            } else {
                List<Integer> untold = total.included().stream()
                        .map(RandomTable.BOROUGHS::indexOf)
                        .filter(borough -> !named.get(borough).contains(node))
                        .toList();
                if (untold.size() == 1 && isKept(name(untold.getFirst(), node))) {
                    telling.add(Statement.exact(
                            "planted",
                            sum,
                            sum.keySet().stream().mapToLong(this::value).sum()));
                }
            }
        }
        for (int borough = 0; borough < RandomTable.BOROUGHS.size(); borough++) {
            ReleasedFigures figures = contribution(row, borough);
            if (figures.has(part) && figures.cells(part).get(measure).hasValue()) {
                statements.add(Statement.shown(
                        "own", name(borough, node), value(figures.cells(part).get(measure))));
            }
        }
    }

    private boolean isKept(String figure) {
        return Stream.of(figure, figure + LEFT).map(cells::get).anyMatch(cell -> cell != null && cell.isProtected());
    }

    private long value(ReleasedCell cell) {
        return table.ofChildren() ? cell.figure() / MILLION : cell.figure();
    }

    /** The auditor's model of it, with all who may be working at it. */
    public AuditModel model() {
        return model(statements);
    }

    /** The same with something told besides. */
    public AuditModel with(Statement planted) {
        return model(Stream.concat(statements.stream(), Stream.of(planted)).toList());
    }

    private AuditModel model(List<Statement> told) {
        List<Attacker> attackers = attackers().stream()
                .map(known -> new Attacker(
                        "who " + known.stream().map(RandomTable.BOROUGHS::get).toList(),
                        known.stream()
                                .flatMap(borough -> own.get(borough).stream())
                                .collect(Collectors.toSet())))
                .toList();
        return new AuditModel(List.copyOf(cells.values()), told, attackers);
    }

    /** Of children everybody is taken to know any two boroughs, of money whoever asks its own. */
    private List<List<Integer>> attackers() {
        long asks = Attackers.bits(RandomTable.BOROUGHS, audience);
        DisclosureLevel level = table.ofChildren() ? DisclosureLevel.PAIR : DisclosureLevel.PARTNER;
        return Attackers.of(level, (1L << RandomTable.BOROUGHS.size()) - 1, asks).stream()
                .map(known -> Stream.of(0, 1, 2)
                        .filter(borough -> (known & 1L << borough) != 0)
                        .toList())
                .toList();
    }

    /** Each figure that is kept, told by itself. */
    public List<Statement> plantedFigures() {
        return cells.values().stream()
                .filter(AuditCell::isProtected)
                .map(cell -> Statement.shown("planted", cell.name(), cell.value()))
                .toList();
    }

    /** Each hidden total of which all but one borough are told. */
    public List<Statement> plantedTotals() {
        return telling;
    }
}
