package org.concordat.consolidation.policy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.concordat.consolidation.measure.Measures;
import org.concordat.consolidation.reference.MandateKnown;
import org.concordat.consolidation.table.RowNode;
import org.concordat.consolidation.table.RowTree;
import org.concordat.kernel.sharing.SharedMeasure;
import org.concordat.kernel.sharing.SharingDecision;
import org.concordat.kernel.sharing.SharingDetail;
import org.concordat.kernel.sharing.SharingRules;

/**
 * How much of one borough's figures of a domain a partnership may see, for every row and every measure. A total is as
 * open as the least open row below it, whether or not anything was posted there; a row that is about no single service
 * line is as open as the least open line of the chart.
 */
public final class SharingTable {

    private static final int NO_RULE = -1;
    private static final SharingDetail[] DETAILS = SharingDetail.values();
    private final Optional<MandateKnown> mandate;
    private final RowTree rows;
    private final int measures;
    /** Whether the lines that stand at its rows were posted to another chart. */
    private final boolean landed;
    /** The rows at or below which a line of the borough's chart stands. */
    private final BitSet bearing = new BitSet();
    /** The rows that may hold a line of a chart of before. */
    private final BitSet stray = new BitSet();
    /** Ordinals of the detail, by row and measure. */
    private final byte[] details;
    /** The code of the line or row whose rule decided, by row and measure. */
    private final String[] deciders;
    /** The rule that decided, by row and measure. */
    private final int[] rules;
    /** The tables of other mandates that decided about some figures, by row and measure. */
    private final Map<Integer, SharingTable> elsewhere = new HashMap<>();

    /** Ordinals of the most and of the least of all measures, by row. */
    private final byte[] most;

    private final byte[] least;

    SharingTable(Optional<MandateKnown> mandate, RowTree rows, int measures, boolean landed) {
        this.landed = landed;
        this.bearing.set(0, rows.size(), !landed);
        this.mandate = mandate;
        this.rows = rows;
        rows.find(RowTree.NOT_MAPPED).ifPresent(stray::set);
        this.measures = measures;
        this.details = new byte[rows.size() * measures];
        this.deciders = new String[rows.size() * measures];
        this.rules = new int[rows.size() * measures];
        this.most = new byte[rows.size()];
        this.least = new byte[rows.size()];
        Arrays.fill(rules, NO_RULE);
        Arrays.fill(deciders, "");
    }

    /** A copy with room for so many rows. */
    private SharingTable(SharingTable of, int size) {
        this.landed = of.landed;
        this.bearing.or(of.bearing);
        this.stray.or(of.stray);
        this.mandate = of.mandate;
        this.rows = of.rows;
        this.measures = of.measures;
        this.elsewhere.putAll(of.elsewhere);
        this.details = Arrays.copyOf(of.details, size * measures);
        this.deciders = Arrays.copyOf(of.deciders, size * measures);
        this.rules = Arrays.copyOf(of.rules, size * measures);
        this.most = Arrays.copyOf(of.most, size);
        this.least = Arrays.copyOf(of.least, size);
    }

    /** @param date the day in London of the moment that is asked about */
    public static SharingTable of(
            Optional<MandateKnown> mandate, String partnership, LocalDate date, RowTree rows, Measures measures) {
        SharingTable table = new SharingTable(mandate, rows, measures.size(), false);
        SharingRules rules = SharingRules.of(mandate.map(MandateKnown::sharing).orElse(List.of()));
        Map<String, Everywhere> everywhere = new HashMap<>();
        for (int row = rows.size() - 1; row >= 0; row--) {
            for (int measure = 0; measure < measures.size(); measure++) {
                if (rows.end(row) > row + 1) {
                    table.settleTotal(row, measure);
                } else {
                    SharedMeasure shared = shared(rows.node(row), measures, measure);
                    if (rows.node(row).serviceLine().isPresent()) {
                        table.settle(row, measure, shared, rules, partnership, date);
                    } else {
                        Everywhere least = everywhere.computeIfAbsent(
                                Everywhere.spokenOf(rules, shared),
                                any -> Everywhere.of(rows, shared, rules, partnership, date));
                        table.decided(
                                row,
                                measure,
                                least.decision(),
                                least.by().orElse(rows.node(row).code()));
                    }
                }
            }
        }
        table.bounds();
        return table;
    }

    /** As rules speak of a figure. */
    static SharedMeasure shared(RowNode row, Measures measures, int measure) {
        SharedMeasure column = measures.shared(measure);
        return row.sharedAs()
                .map(name -> SharedMeasure.reported(column.domain(), name))
                .orElse(column);
    }

    /**
     * With the total of some rows at the foot, which is as open as the least open of them.
     *
     * @param summed at least one
     */
    public SharingTable withFoot(List<Integer> summed) {
        SharingTable table = new SharingTable(this, rows.foot() + 1);
        int foot = rows.foot();
        table.bearing.set(foot, summed.stream().anyMatch(bearing::get));
        table.stray.set(foot, summed.stream().anyMatch(stray::get));
        for (int measure = 0; measure < measures; measure++) {
            int least = at(summed.getFirst(), measure);
            for (int row : summed) {
                least = details[at(row, measure)] < details[least] ? at(row, measure) : least;
            }
            table.details[at(foot, measure)] = details[least];
            table.deciders[at(foot, measure)] = deciders[least];
            table.rules[at(foot, measure)] = rules[least];
        }
        table.bounds(foot);
        return table;
    }

    /**
     * The same where further mandates speak of some figures: each of those is no more open than they say.
     *
     * @param further the table of another mandate for the same rows, by row and measure; none where there is no other
     */
    public SharingTable noMoreOpenThan(BiFunction<Integer, Integer, Optional<SharingTable>> further) {
        SharingTable table = new SharingTable(this, rows.size());
        for (int row = 0; row < rows.size(); row++) {
            for (int measure = 0; measure < measures; measure++) {
                int at = at(row, measure);
                further.apply(row, measure)
                        .filter(other -> other.details[at] < details[at])
                        .ifPresent(other -> table.decidedBy(other, at));
            }
        }
        table.bounds();
        return table;
    }

    private void decidedBy(SharingTable other, int at) {
        details[at] = other.details[at];
        deciders[at] = other.deciders[at];
        rules[at] = other.rules[at];
        elsewhere.put(at, other);
    }

    /** What a borough sees of its own: everything. */
    public static SharingTable everything(RowTree rows, Measures measures) {
        SharingTable table = new SharingTable(Optional.empty(), rows, measures.size(), false);
        Arrays.fill(table.details, (byte) SharingDetail.DETAIL.ordinal());
        for (int row = 0; row < rows.size(); row++) {
            Arrays.fill(
                    table.deciders,
                    row * table.measures,
                    (row + 1) * table.measures,
                    rows.node(row).code());
        }
        table.bounds();
        return table;
    }

    /** Makes a figure as open as one of the same measure in a row of another table. */
    void take(int row, int measure, SharingTable from, int fromRow) {
        int at = from.at(fromRow, measure);
        details[at(row, measure)] = from.details[at];
        deciders[at(row, measure)] = from.deciders[at];
        rules[at(row, measure)] = from.rules[at];
    }

    private void settleTotal(int row, int measure) {
        int least = at(row + 1, measure);
        for (int below = row + 1; below < rows.end(row); below++) {
            int other = at(below, measure);
            least = details[other] < details[least] ? other : least;
        }
        int at = at(row, measure);
        details[at] = details[least];
        deciders[at] = deciders[least];
        rules[at] = rules[least];
    }

    private void settle(
            int row, int measure, SharedMeasure shared, SharingRules from, String partnership, LocalDate date) {
        String code = rows.node(row).code();
        decided(
                row,
                measure,
                from.decide(partnership, shared, rows.node(row).serviceLine().orElseThrow(), date, rows.chart()),
                code);
    }

    void decided(int row, int measure, SharingDecision decision, String by) {
        int at = at(row, measure);
        details[at] = (byte) decision.detail().ordinal();
        deciders[at] = by;
        rules[at] = decision.rule().orElse(NO_RULE);
    }

    /** Of other rows and the total at their foot, with nothing decided yet. */
    SharingTable empty(RowTree slices) {
        return new SharingTable(new SharingTable(mandate, slices, measures, landed), slices.foot() + 1);
    }

    int foot() {
        return rows.foot();
    }

    /** Makes a row as open as one of another table, for every measure. */
    void takeRow(int row, SharingTable from, int fromRow) {
        for (int measure = 0; measure < measures; measure++) {
            take(row, measure, from, fromRow);
        }
        bearing.set(row, from.bearing.get(fromRow));
        stray.set(row, from.stray.get(fromRow));
        bounds(row);
    }

    /** The detail as a number: the higher, the more open. */
    int openness(int row, int measure) {
        return details[at(row, measure)];
    }

    void decidedByItself(int row, int measure) {
        deciders[at(row, measure)] = rows.node(row).code();
    }

    /** Nothing of the row is told, whatever rule decided about it. */
    void close(int row) {
        Arrays.fill(details, at(row, 0), at(row + 1, 0), (byte) SharingDetail.WITHHELD.ordinal());
        bounds(row);
    }

    void bear(int row) {
        bearing.set(row);
    }

    void bearNothing(int row) {
        bearing.clear(row);
        stray.clear(row);
    }

    void bounds() {
        for (int row = 0; row < rows.size(); row++) {
            bounds(row);
        }
    }

    private void bounds(int row) {
        byte lowest = (byte) (DETAILS.length - 1);
        byte highest = 0;
        for (int measure = 0; measure < measures; measure++) {
            lowest = (byte) Math.min(lowest, details[at(row, measure)]);
            highest = (byte) Math.max(highest, details[at(row, measure)]);
        }
        least[row] = lowest;
        most[row] = highest;
    }

    private int at(int row, int measure) {
        return row * measures + measure;
    }

    /** The mandate that applied; none when none was in force. */
    public Optional<MandateKnown> mandate() {
        return mandate;
    }

    public SharingDetail detail(int row, int measure) {
        return DETAILS[details[at(row, measure)]];
    }

    /** Whether the measure may be seen at least that far at the row. */
    public boolean isAtLeast(SharingDetail detail, int row, int measure) {
        return details[at(row, measure)] >= detail.ordinal();
    }

    /** Whether a line of the borough's chart stands at or below the row: if none does, everybody can tell that it is zero. */
    public boolean bears(int row) {
        return bearing.get(row);
    }

    /** Whether the borough may have a figure there, if only of a line that its chart does not know any more. */
    public boolean mayHold(int row) {
        return bearing.get(row) || stray.get(row);
    }

    /** The most that may be seen at a row, of whichever measure. */
    public SharingDetail most(int row) {
        return DETAILS[most[row]];
    }

    /** The least that may be seen at a row, of whichever measure. */
    public SharingDetail least(int row) {
        return DETAILS[least[row]];
    }

    /** Whether anything at all may be seen, if only within a total. */
    public boolean sharesAnything() {
        return IntStream.range(0, rows.size()).anyMatch(row -> most(row).atLeast(SharingDetail.TOTALS));
    }

    /** Whether every figure may be shown by itself. */
    public boolean namesEverything() {
        return IntStream.range(0, rows.size()).allMatch(row -> least(row).atLeast(SharingDetail.NAMED));
    }

    /** Why a figure is as open as it is. @param lines what the single lines of the domain are called */
    public SharingReason reason(int row, int measure, String lines) {
        int at = at(row, measure);
        SharingTable other = elsewhere.get(at);
        if (other != null) {
            return other.reason(row, measure, lines);
        }
        return new SharingReason(
                DETAILS[details[at]],
                mandate,
                rules[at] == NO_RULE ? Optional.empty() : Optional.of(rules[at]),
                lines,
                Optional.of(deciders[at])
                        .filter(code -> !code.equals(rows.node(row).code())),
                landed);
    }
}
