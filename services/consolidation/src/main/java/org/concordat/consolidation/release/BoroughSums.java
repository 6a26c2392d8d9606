package org.concordat.consolidation.release;

import java.util.List;
import java.util.OptionalInt;
import org.concordat.consolidation.facts.BudgetFact;
import org.concordat.consolidation.facts.Figures;
import org.concordat.consolidation.policy.ChartIndex;
import org.concordat.consolidation.policy.SharingTable;
import org.concordat.consolidation.policy.ViewMeasure;
import org.concordat.kernel.BudgetMeasure;
import org.concordat.kernel.Fund;

/**
 * One borough's figures added up the chart, by fund and slot, in whole pence. A measure that any line at or below a node
 * leaves out is missing there: missing is not zero. Raw: holds what may be withheld.
 */
final class BoroughSums {

    private static final int FUNDS = Fund.values().length;
    private static final int SLOTS = Slot.all().size();
    private static final int MEASURES = ViewMeasure.all().size();
    private static final int CURRENT = ViewMeasure.CURRENT_BUDGET.ordinal();
    private static final int FORECAST = ViewMeasure.FORECAST_OUTTURN.ordinal();
    private static final int VARIANCE = ViewMeasure.VARIANCE.ordinal();
    private static final BudgetMeasure[] POSTED = BudgetMeasure.values();

    private final ChartIndex chart;
    private final Layer[] layers = new Layer[FUNDS * SLOTS];

    /** The figures of one fund and slot at every node. */
    private static final class Layer {
        /** By node and measure. */
        private final long[] pence;
        /** The measures that are missing, by node: bit {@code measure.ordinal()}. */
        private final int[] missing;
        /** The most that may be seen of any line that was posted at or below the node; 0 is nothing. */
        private final byte[] openness;

        private Layer(int nodes) {
            pence = new long[nodes * MEASURES];
            missing = new int[nodes];
            openness = new byte[nodes];
        }

        private void add(int to, Layer other, int from, boolean subtract) {
            for (int measure = 0; measure < VARIANCE; measure++) {
                long amount = other.pence[from * MEASURES + measure];
                int at = to * MEASURES + measure;
                pence[at] = subtract ? Math.subtractExact(pence[at], amount) : Math.addExact(pence[at], amount);
            }
            missing[to] |= other.missing[from];
            openness[to] = (byte) Math.max(openness[to], other.openness[from]);
        }
    }

    private BoroughSums(ChartIndex chart) {
        this.chart = chart;
    }

    static BoroughSums of(List<BudgetFact> facts, SharingTable sharing, ChartIndex chart) {
        BoroughSums sums = new BoroughSums(chart);
        facts.forEach(fact -> sums.post(fact, sharing));
        sums.addUp();
        sums.net();
        sums.vary();
        return sums;
    }

    private void post(BudgetFact fact, SharingTable sharing) {
        OptionalInt node = chart.find(fact.serviceLine());
        if (node.isEmpty()) {
            return; // only possible in a partnership's view: see ChartIndex.withStrays
        }
        int at = node.getAsInt();
        Layer layer = layer(fact.fund(), Slot.of(fact.type()));
        Figures figures = fact.figures();
        for (BudgetMeasure measure : POSTED) {
            if (figures.reports(measure)) {
                int cell = at * MEASURES + measure.ordinal();
                layer.pence[cell] = Math.addExact(layer.pence[cell], figures.pence(measure));
            } else {
                layer.missing[at] |= 1 << measure.ordinal();
            }
        }
        layer.openness[at] = (byte) sharing.most(at).ordinal();
    }

    private void addUp() {
        for (Layer layer : layers) {
            if (layer != null) {
                for (int node = chart.size() - 1; node >= 0; node--) {
                    OptionalInt parent = chart.parent(node);
                    if (parent.isPresent()) {
                        layer.add(parent.getAsInt(), layer, node, false);
                    }
                }
            }
        }
    }

    private void net() {
        for (Fund fund : Fund.values()) {
            for (Slot slot : Slot.types()) {
                Layer layer = layers[index(fund, slot)];
                if (layer != null) {
                    Layer net = layer(fund, Slot.NET);
                    for (int node = 0; node < chart.size(); node++) {
                        net.add(node, layer, node, slot.moreIsFavourable());
                    }
                }
            }
        }
    }

    private void vary() {
        for (Layer layer : layers) {
            if (layer != null) {
                for (int node = 0; node < chart.size(); node++) {
                    int at = node * MEASURES;
                    layer.pence[at + VARIANCE] =
                            Math.subtractExact(layer.pence[at + FORECAST], layer.pence[at + CURRENT]);
                    if ((layer.missing[node] & (1 << FORECAST | 1 << CURRENT)) != 0) {
                        layer.missing[node] |= 1 << VARIANCE;
                    }
                }
            }
        }
    }

    private Layer layer(Fund fund, Slot slot) {
        int index = index(fund, slot);
        Layer layer = layers[index];
        if (layer == null) {
            layer = new Layer(chart.size());
            layers[index] = layer;
        }
        return layer;
    }

    private static int index(Fund fund, Slot slot) {
        return fund.ordinal() * SLOTS + slot.ordinal();
    }

    /** In pence; nothing posted is zero. */
    long pence(Fund fund, Slot slot, int node, int measure) {
        Layer layer = layers[index(fund, slot)];
        return layer == null ? 0 : layer.pence[node * MEASURES + measure];
    }

    /** The measures that are missing: bit {@code measure.ordinal()}. */
    int missing(Fund fund, Slot slot, int node) {
        Layer layer = layers[index(fund, slot)];
        return layer == null ? 0 : layer.missing[node];
    }

    /** The ordinal of the most that may be seen of any line that was posted at or below the node; 0 is nothing. */
    int openness(Fund fund, Slot slot, int node) {
        Layer layer = layers[index(fund, slot)];
        return layer == null ? 0 : layer.openness[node];
    }
}
