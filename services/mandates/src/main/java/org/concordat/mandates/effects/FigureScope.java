package org.concordat.mandates.effects;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.kernel.Chart;
import org.concordat.kernel.ServiceLine;

/**
 * Which figures something is about, in as few words as the chart allows.
 *
 * @param serviceLines lines, or totals that stand for all below them; empty means every line
 * @param measures empty means all
 */
record FigureScope(List<String> serviceLines, List<String> measures) {

    /** One input line's figure. */
    record Figure(String serviceLine, String measure) {}

    FigureScope {
        serviceLines = List.copyOf(serviceLines);
        measures = List.copyOf(measures);
    }

    /** The scopes that together are about exactly these figures; lines with the same measures share one. */
    static List<FigureScope> of(Set<Figure> figures, Chart chart, Set<String> allMeasures) {
        Map<String, Set<String>> measuresOf = new LinkedHashMap<>();
        figures.forEach(figure -> measuresOf
                .computeIfAbsent(figure.serviceLine(), line -> new LinkedHashSet<>())
                .add(figure.measure()));
        Map<Set<String>, Set<String>> linesOf = new LinkedHashMap<>();
        measuresOf.forEach((line, measures) ->
                linesOf.computeIfAbsent(measures, same -> new LinkedHashSet<>()).add(line));
        List<FigureScope> scopes = new ArrayList<>();
        linesOf.forEach((measures, lines) -> scopes.add(new FigureScope(
                fewest(lines, chart),
                measures.containsAll(allMeasures)
                        ? List.of()
                        : allMeasures.stream().filter(measures::contains).toList())));
        return scopes;
    }

    private static List<String> fewest(Set<String> lines, Chart chart) {
        List<String> nodes = new ArrayList<>();
        boolean all = true;
        for (ServiceLine node : chart.nodes()) {
            if (node.parent().isEmpty()) {
                all &= collect(node, lines, chart, nodes);
            }
        }
        return all ? List.of() : nodes;
    }

    /** @return whether everything below the node is among the lines, or there is nothing below it */
    private static boolean collect(ServiceLine node, Set<String> lines, Chart chart, List<String> into) {
        Set<String> below = chart.linesUnder(node.code());
        if (lines.containsAll(below)) {
            if (!below.isEmpty()) {
                into.add(node.code());
            }
            return true;
        }
        chart.childrenOf(node.code()).forEach(child -> collect(child, lines, chart, into));
        return false;
    }
}
