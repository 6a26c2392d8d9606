package org.concordat.consolidation.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Chart;
import org.concordat.kernel.ReportingDomain;
import org.concordat.kernel.ServiceLine;
import org.concordat.kernel.sharing.SharingDetail;
import org.concordat.kernel.sharing.SharingRule;
import org.concordat.kernel.sharing.TooFew;

/**
 * A table of three boroughs made up by chance: a total, groups and 5 to 60 lines of money or of numbers of children, of
 * which up to 30 % are small, and mandates that say how much of each row may be seen.
 *
 * @param ofChildren whether it counts children; otherwise it is of money
 * @param chart the total first, then each group before its lines
 * @param figures by borough and node of the chart, children or pence; of a total what is below it comes to
 * @param rules by borough
 */
public record RandomTable(boolean ofChildren, Chart chart, List<List<Long>> figures, List<List<SharingRule>> rules) {

    public static final List<Borough> BOROUGHS = List.of(new Borough("LBHF"), new Borough("RBKC"), new Borough("WCC"));

    private static final String TOP = "3";
    private static final int LINES_MIN = 5;
    private static final int LINES_MAX = 60;
    private static final int GROUPS_MAX = 12;
    private static final double SMALL_MAX = 0.3;
    private static final double RULED_MAX = 0.15;
    private static final int NOTHING_IN = 12;
    private static final int MONEY_IN = 5;
    private static final List<SharingDetail> USUAL = List.of(
            SharingDetail.NAMED, SharingDetail.NAMED, SharingDetail.DETAIL, SharingDetail.TOTALS, SharingDetail.TOTALS);

    /** Of 5 to 60 lines, one in five of money. */
    public static RandomTable of(Random chance) {
        return of(chance, chance.nextInt(MONEY_IN) > 0, LINES_MIN + chance.nextInt(LINES_MAX - LINES_MIN + 1));
    }

    /** @param lines how many there are below the groups */
    public static RandomTable of(Random chance, boolean ofChildren, int lines) {
        Chart chart = chart(chance, lines);
        double small = SMALL_MAX * chance.nextDouble();
        List<List<Long>> figures = new ArrayList<>();
        List<List<SharingRule>> rules = new ArrayList<>();
        for (Borough borough : BOROUGHS) {
            List<Long> own = new ArrayList<>();
            for (ServiceLine node : chart.nodes()) {
                own.add(node.total() ? 0L : ofChildren ? children(chance, small) : pence(chance));
            }
            figures.add(own);
            rules.add(rules(chance, chart));
        }
        return new RandomTable(ofChildren, chart, figures, rules).withTotals();
    }

    private static Chart chart(Random chance, int lines) {
        int groups = Math.clamp(1 + chance.nextInt(Math.max(1, lines / 3)), 1, GROUPS_MAX);
        int[] size = new int[groups];
        for (int line = 0; line < lines; line++) {
            size[line < groups ? line : chance.nextInt(groups)]++; // none is empty
        }
        List<ServiceLine> nodes = new ArrayList<>();
        nodes.add(new ServiceLine(TOP, "All", Optional.empty(), true));
        for (int group = 0; group < groups; group++) {
            String code = TOP + "." + (group + 1);
            nodes.add(new ServiceLine(code, code, Optional.of(TOP), true));
            for (int line = 1; line <= size[group]; line++) {
                nodes.add(new ServiceLine(code + "." + line, code + "." + line, Optional.of(code), false));
            }
        }
        return new Chart(nodes);
    }

    private static long children(Random chance, double small) {
        if (chance.nextDouble() < small) {
            return 1 + chance.nextInt(TooFew.USUAL.upTo());
        }
        return chance.nextInt(NOTHING_IN) == 0 ? 0 : TooFew.USUAL.upTo() + 1 + chance.nextInt(90);
    }

    private static long pence(Random chance) {
        return chance.nextInt(NOTHING_IN) == 0 ? 0 : (long) (1_000_00 * Math.exp(chance.nextDouble() * 8));
    }

    /** Half of the mandates speak of everything alike, the others of up to 15 % of the rows by themselves. */
    private static List<SharingRule> rules(Random chance, Chart chart) {
        List<SharingRule> rules = new ArrayList<>();
        rules.add(rule(Optional.empty(), USUAL.get(chance.nextInt(USUAL.size()))));
        double ruled = chance.nextBoolean() ? 0 : RULED_MAX * chance.nextDouble();
        for (ServiceLine node : chart.nodes()) {
            if (chance.nextDouble() < ruled) {
                rules.add(rule(
                        Optional.of(node.code()),
                        SharingDetail.values()[chance.nextInt(SharingDetail.values().length)]));
            }
        }
        return rules;
    }

    private static SharingRule rule(Optional<String> serviceLine, SharingDetail detail) {
        return new SharingRule(
                Optional.empty(),
                Optional.<ReportingDomain>empty(),
                serviceLine,
                Optional.empty(),
                detail,
                Optional.empty(),
                Optional.empty());
    }

    private RandomTable withTotals() {
        List<List<Long>> all = new ArrayList<>();
        for (List<Long> own : figures) {
            Long[] sums = own.toArray(Long[]::new);
            for (int node = sums.length - 1; node > 0; node--) {
                sums[parent(node)] += sums[node];
            }
            all.add(List.of(sums));
        }
        return new RandomTable(ofChildren, chart, all, rules);
    }

    /** The node right above another. */
    int parent(int node) {
        String code = chart.nodes().get(node).parent().orElseThrow();
        return IntStream.range(0, node)
                .filter(other -> chart.nodes().get(other).code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The nodes right below another. */
    List<Integer> below(int node) {
        String code = chart.nodes().get(node).code();
        return IntStream.range(node + 1, size())
                .filter(other -> chart.nodes().get(other).parent().stream().anyMatch(code::equals))
                .boxed()
                .toList();
    }

    public int size() {
        return chart.nodes().size();
    }

    public boolean isTotal(int node) {
        return chart.nodes().get(node).total();
    }

    /** The same mandates with other figures, alike in size, so that none is too large beside the others. */
    public RandomTable alike(Random chance) {
        List<List<Long>> others = new ArrayList<>();
        for (int borough = 0; borough < BOROUGHS.size(); borough++) {
            others.add(chart.nodes().stream()
                    .map(node -> node.total() ? 0L : 1_000_000_00L + chance.nextInt(1_000_000))
                    .toList());
        }
        return new RandomTable(ofChildren, chart, others, rules).withTotals();
    }

    /** The same with each line's figures dealt out to other lines and boroughs. */
    public RandomTable permuted(Random chance) {
        List<Long> dealt = new ArrayList<>();
        figures.forEach(own ->
                IntStream.range(0, size()).filter(node -> !isTotal(node)).forEach(node -> dealt.add(own.get(node))));
        Collections.shuffle(dealt, chance);
        List<List<Long>> others = new ArrayList<>();
        for (int borough = 0; borough < BOROUGHS.size(); borough++) {
            others.add(IntStream.range(0, size())
                    .mapToObj(node -> isTotal(node) ? Long.valueOf(0) : dealt.removeLast())
                    .toList());
        }
        return new RandomTable(ofChildren, chart, others, rules).withTotals();
    }
}
