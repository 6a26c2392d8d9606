package org.concordat.mandates.partnerships;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Finding;

/** Says at once, when a partnership is set up, that its members report on charts that cannot be combined. */
final class ChartWarnings {

    private ChartWarnings() {}

    /**
     * @param charts the chart each member reports on
     * @param isMapped whether a mapping is from that chart to the partnership's
     * @return nothing where its members can be combined
     */
    static List<Finding> of(Partnership partnership, Map<Borough, String> charts, Predicate<String> isMapped) {
        SortedMap<String, List<Borough>> on = new TreeMap<>();
        new TreeMap<>(charts)
                .forEach((borough, chart) ->
                        on.computeIfAbsent(chart, first -> new ArrayList<>()).add(borough));
        if (partnership.chart().isEmpty()) {
            return on.size() < 2 ? List.of() : List.of(differ(partnership, on));
        }
        String own = partnership.chart().get();
        return on.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(own) && !isMapped.test(entry.getKey()))
                .map(entry -> unmapped(partnership, own, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Finding differ(Partnership partnership, SortedMap<String, List<Borough>> on) {
        return Finding.warning(
                "CHARTS_DIFFER",
                "/chart",
                ("The members of %s report on different charts of service lines (%s), and their figures cannot be combined:"
                                + " say with \"chart\" on which one the partnership reports, and record a mapping to it"
                                + " from each other one at %s")
                        .formatted(
                                partnership.code(),
                                on.entrySet().stream()
                                        .map(entry -> list(entry.getValue()) + " on " + entry.getKey())
                                        .collect(Collectors.joining("; ")),
                                address(partnership)));
    }

    private static Finding unmapped(Partnership partnership, String own, String other, List<Borough> boroughs) {
        return Finding.warning(
                "CHART_NOT_MAPPED",
                "/chart",
                ("The partnership %s reports on %s and %s on %s, which no mapping connects, so their figures cannot be"
                                + " combined: record one at %s, and have the mandates of all members agree to it")
                        .formatted(partnership.code(), own, list(boroughs), other, address(partnership)));
    }

    private static String address(Partnership partnership) {
        return "/v1/partnerships/%s/chart-mappings/{mapping}".formatted(partnership.code());
    }

    private static String list(List<Borough> boroughs) {
        return boroughs.stream().map(Borough::code).collect(Collectors.joining(", "));
    }
}
