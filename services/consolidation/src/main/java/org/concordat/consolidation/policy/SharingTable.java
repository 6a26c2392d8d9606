package org.concordat.consolidation.policy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.facts.MandateKnown;
import org.concordat.kernel.SharingDecision;
import org.concordat.kernel.SharingDetail;
import org.concordat.kernel.SharingRules;

/**
 * How much of one borough's budget a partnership may see, for every node of the chart and every measure. A total is as
 * open as the least open line below it, whether or not anything was posted there.
 */
public final class SharingTable {

    private static final int MEASURES = ViewMeasure.all().size();
    private static final int NO_RULE = -1;
    private static final SharingDetail[] DETAILS = SharingDetail.values();

    private final Optional<MandateKnown> mandate;
    private final ChartIndex chart;
    /** Ordinals of the detail, by node and measure. */
    private final byte[] details;
    /** The node whose rule decided, by node and measure. */
    private final int[] deciders;
    /** The rule that decided, by node and measure. */
    private final int[] rules;
    /** For each detail and node, the measures that are at least as open: bit {@code measure.ordinal()}. */
    private final int[] masks;

    private SharingTable(Optional<MandateKnown> mandate, ChartIndex chart) {
        this.mandate = mandate;
        this.chart = chart;
        this.details = new byte[chart.size() * MEASURES];
        this.deciders = new int[chart.size() * MEASURES];
        this.rules = new int[chart.size() * MEASURES];
        this.masks = new int[DETAILS.length * chart.size()];
    }

    /** @param date the day in London of the moment that is asked about */
    public static SharingTable of(
            Optional<MandateKnown> mandate, String partnership, LocalDate date, ChartIndex chart) {
        SharingTable table = new SharingTable(mandate, chart);
        Arrays.fill(table.rules, NO_RULE);
        SharingRules rules = SharingRules.of(mandate.map(MandateKnown::sharing).orElse(List.of()));
        for (int node = chart.size() - 1; node >= 0; node--) {
            for (ViewMeasure measure : ViewMeasure.all()) {
                table.settle(node, measure, rules, partnership, date);
            }
        }
        table.fillMasks();
        return table;
    }

    /** What a borough sees of its own: everything. */
    public static SharingTable everything(ChartIndex chart) {
        SharingTable table = new SharingTable(Optional.empty(), chart);
        Arrays.fill(table.details, (byte) SharingDetail.DETAIL.ordinal());
        Arrays.fill(table.rules, NO_RULE);
        table.fillMasks();
        return table;
    }

    private void settle(int node, ViewMeasure measure, SharingRules from, String partnership, LocalDate date) {
        int at = at(node, measure);
        if (chart.end(node) > node + 1) {
            int least = at(node + 1, measure);
            for (int below = node + 1; below < chart.end(node); below++) {
                int other = at(below, measure);
                least = details[other] < details[least] ? other : least;
            }
            details[at] = details[least];
            deciders[at] = deciders[least];
            rules[at] = rules[least];
        } else {
            SharingDecision decision =
                    from.decide(partnership, measure.shared(), chart.node(node).code(), date, chart.chart());
            details[at] = (byte) decision.detail().ordinal();
            deciders[at] = node;
            rules[at] = decision.rule().orElse(NO_RULE);
        }
    }

    private void fillMasks() {
        for (int node = 0; node < chart.size(); node++) {
            for (int measure = 0; measure < MEASURES; measure++) {
                for (int detail = 0; detail <= details[node * MEASURES + measure]; detail++) {
                    masks[detail * chart.size() + node] |= 1 << measure;
                }
            }
        }
    }

    private static int at(int node, ViewMeasure measure) {
        return node * MEASURES + measure.ordinal();
    }

    /** The mandate that applied; none when none was in force. */
    public Optional<MandateKnown> mandate() {
        return mandate;
    }

    public SharingDetail detail(int node, ViewMeasure measure) {
        return DETAILS[details[at(node, measure)]];
    }

    /** The measures that may be seen at least that far at a node: bit {@code measure.ordinal()}. */
    public int atLeast(SharingDetail detail, int node) {
        return masks[detail.ordinal() * chart.size() + node];
    }

    /** The most that may be seen at a node, of whichever measure. */
    public SharingDetail most(int node) {
        int most = DETAILS.length - 1;
        while (masks[most * chart.size() + node] == 0) {
            most--;
        }
        return DETAILS[most];
    }

    /** Whether anything at all may be seen, if only within a total. */
    public boolean sharesAnything() {
        for (int node = 0; node < chart.size(); node++) {
            if (atLeast(SharingDetail.TOTALS, node) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Why a figure is as open as it is. */
    public SharingReason reason(int node, ViewMeasure measure) {
        int at = at(node, measure);
        return new SharingReason(
                DETAILS[details[at]],
                mandate,
                rules[at] == NO_RULE ? Optional.empty() : Optional.of(rules[at]),
                deciders[at] == node
                        ? Optional.empty()
                        : Optional.of(chart.node(deciders[at]).code()));
    }
}
