package org.concordat.consolidation.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.concordat.consolidation.measure.Combining;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.measure.Measures;
import org.concordat.consolidation.measure.RowMeasure;
import org.concordat.kernel.Chart;
import org.concordat.kernel.ServiceLine;

/**
 * The rows of a table, numbered in reading order, each total before what is below it: what is at or below row {@code i}
 * is {@code i} up to but not including {@code end(i)}, so figures are added up in one pass from the back. A flat list is
 * a tree without totals.
 */
public final class RowTree {

    /** The key of the row for what has no row of its own on a partnership's chart; no service line has a hyphen. */
    public static final String NOT_MAPPED = "not-mapped";

    private static final int NO_PARENT = -1;

    private final Chart chart;
    private final List<RowNode> nodes;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[] parents;
    private final int[] levels;
    private final int[] ends;
    private final boolean ownMeasures;

    private RowTree(Chart chart, List<RowNode> nodes) {
        this.chart = chart;
        this.nodes = List.copyOf(nodes);
        this.ownMeasures = nodes.stream().anyMatch(node -> node.own().isPresent());
        this.parents = new int[nodes.size() + 1];
        this.levels = new int[nodes.size() + 1];
        this.ends = new int[nodes.size() + 1];
        parents[nodes.size()] = NO_PARENT;
        ends[nodes.size()] = nodes.size() + 1;
        for (int node = 0; node < nodes.size(); node++) {
            numbers.put(nodes.get(node).code(), node);
            parents[node] = nodes.get(node).parent().map(numbers::get).orElse(NO_PARENT);
            levels[node] = parents[node] == NO_PARENT ? 0 : levels[parents[node]] + 1;
        }
        for (int node = nodes.size() - 1; node >= 0; node--) {
            ends[node] = Math.max(ends[node], node + 1);
            if (parents[node] != NO_PARENT) {
                ends[parents[node]] = Math.max(ends[parents[node]], ends[node]);
            }
        }
    }

    /** A row for every node of the chart of service lines. */
    public static RowTree of(Chart chart) {
        return new RowTree(chart, chart.nodes().stream().map(RowTree::row).toList());
    }

    /** Rows of the domain's own, in the order given. @param chart by which sharing rules are decided */
    public static RowTree flat(Chart chart, List<RowNode> rows) {
        return new RowTree(chart, rows);
    }

    /**
     * With lines the chart does not know appended at the end, so that a borough's own view leaves none of its figures
     * out, whatever became of the chart since.
     */
    public static RowTree withStrays(Chart chart, Collection<String> codes) {
        List<String> strays = codes.stream()
                .filter(code -> chart.find(code).isEmpty())
                .distinct()
                .sorted()
                .toList();
        if (strays.isEmpty()) {
            return of(chart);
        }
        List<ServiceLine> lines = new ArrayList<>(chart.nodes());
        strays.forEach(code -> lines.add(new ServiceLine(code, "Not in the chart", Optional.empty(), false)));
        return of(new Chart(lines));
    }

    /** The same rows, of which rules speak by that name, and which are all measured so. */
    public RowTree measured(String shared, RowMeasure measure) {
        return new RowTree(
                chart,
                nodes.stream().map(node -> node.measured(shared, measure)).toList());
    }

    /**
     * With a row at the end for what has no row of its own, where any row is a service line. Where the table has a single
     * total over everything, the row is below it, so that the total is of everything.
     */
    public RowTree withNotMapped() {
        if (nodes.stream()
                .noneMatch(
                        node -> node.serviceLine().filter(node.code()::equals).isPresent())) {
            return this;
        }
        List<RowNode> tops =
                nodes.stream().filter(node -> node.parent().isEmpty()).toList();
        Optional<String> above = tops.size() == 1 && tops.getFirst().total()
                ? Optional.of(tops.getFirst().code())
                : Optional.empty();
        List<RowNode> all = new ArrayList<>(nodes);
        // It is measured as the others are, where all are measured alike.
        all.add(new RowNode(
                NOT_MAPPED,
                "Not mapped to the partnership's chart",
                above,
                false,
                Optional.empty(),
                nodes.getFirst().sharedAs(),
                Optional.empty(),
                nodes.getFirst().own()));
        return new RowTree(chart, all);
    }

    private static RowNode row(ServiceLine line) {
        return new RowNode(
                line.code(), line.title(), line.parent(), line.total(), Optional.of(line.code()), Optional.empty());
    }

    /** By which sharing rules are decided. */
    public Chart chart() {
        return chart;
    }

    /** In reading order. */
    public List<RowNode> nodes() {
        return nodes;
    }

    public int size() {
        return nodes.size();
    }

    /** The number of the total at the foot, behind that of every row. Nothing is posted there, and no tree holds it. */
    public int foot() {
        return nodes.size();
    }

    public RowNode node(int number) {
        return number == foot() ? RowNode.FOOT : nodes.get(number);
    }

    /** Whether rows may be added up to a total: not where each is measured in its own way. */
    public boolean addUp() {
        return !ownMeasures;
    }

    /** A measure as it is in the row. */
    public Measure measure(int number, Measures measures, int measure) {
        Measure column = measures.get(measure);
        return ownMeasures ? node(number).own().map(column::in).orElse(column) : column;
    }

    /** How the whole number at that place of all measures combines in the row. */
    public Combining combining(int number, Measures measures, int place) {
        return ownMeasures
                ? node(number).own().map(RowMeasure::combining).orElse(measures.combining(place))
                : measures.combining(place);
    }

    /** Those of the rows that are below none of the others: what a total of them all adds up, each figure once. */
    public List<Integer> highest(BitSet rows) {
        List<Integer> highest = new ArrayList<>();
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(ends[row])) {
            highest.add(row);
        }
        return highest;
    }

    public OptionalInt find(String code) {
        Integer number = numbers.get(code);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** The total right above; none at the top. */
    public OptionalInt parent(int node) {
        return parents[node] == NO_PARENT ? OptionalInt.empty() : OptionalInt.of(parents[node]);
    }

    /** How many totals are above. */
    public int level(int node) {
        return levels[node];
    }

    /** The number after the last node below. */
    public int end(int node) {
        return ends[node];
    }

    /** Whether it is added up from the rows below, if there are any. */
    public boolean isTotal(int node) {
        return nodes.get(node).total() || ends[node] > node + 1;
    }

    /** Whether it is the row for what has none of its own, where nothing is expected. */
    public boolean isNotMapped(int node) {
        return nodes.get(node).code().equals(NOT_MAPPED);
    }

    /** Whether the first is the second or below it. */
    public boolean within(int node, int top) {
        return node >= top && node < ends[top];
    }
}
