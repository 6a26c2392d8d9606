package org.concordat.mandates.effects;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Chart;
import org.concordat.kernel.ReportingDomain;
import org.concordat.mandates.terms.MandateTerms;

/**
 * What the mandates of several boroughs let one partnership see of each, side by side. Compared figure by figure from the
 * decisions themselves, as {@code effects} are: two mandates that word their rules otherwise may show the same.
 */
public final class SharingSideBySide {

    private SharingSideBySide() {}

    /**
     * Figures of which each borough shows as much as of the others in the part.
     *
     * @param scope which they are, in words; of the first part of a domain everything that no other part names
     * @param shown by borough what is shown of them when
     */
    public record Part(ReportingDomain domain, String scope, SortedMap<Borough, Shown> shown) {}

    /**
     * How much is shown of a figure.
     *
     * @param text in plain English
     * @param meaning equal where as much is shown on the same days, for whatever reason
     */
    public record Shown(String text, Object meaning) {}

    /** @param terms of boroughs that report on the same chart */
    public static List<Part> of(String partnership, SortedMap<Borough, MandateTerms> terms, Chart chart) {
        return Stream.of(ReportingDomain.values())
                .flatMap(domain -> parts(partnership, domain, terms, chart).stream())
                .toList();
    }

    private static List<Part> parts(
            String partnership, ReportingDomain domain, SortedMap<Borough, MandateTerms> terms, Chart chart) {
        Map<Borough, SharingGrid> grids = new LinkedHashMap<>();
        Set<String> measures = new LinkedHashSet<>();
        terms.forEach((borough, said) -> {
            SharingGrid grid = new SharingGrid(said.sharing(), chart);
            grids.put(borough, grid);
            measures.addAll(grid.measures(domain));
        });
        Map<FigureScope.Figure, List<Timeline>> byFigure = new LinkedHashMap<>();
        grids.values()
                .forEach(grid -> grid.timelines(partnership, domain, measures)
                        .forEach((figure, timeline) -> byFigure.computeIfAbsent(figure, first -> new ArrayList<>())
                                .add(timeline)));
        return grouped(domain, List.copyOf(grids.keySet()), byFigure, measures, chart);
    }

    /** The figures of which all boroughs show as much, the most of them first: that is what holds in general. */
    private static List<Part> grouped(
            ReportingDomain domain,
            List<Borough> boroughs,
            Map<FigureScope.Figure, List<Timeline>> byFigure,
            Set<String> measures,
            Chart chart) {
        Map<List<Timeline>, Set<FigureScope.Figure>> alike = new LinkedHashMap<>();
        Map<List<Timeline>, List<Timeline>> withRules = new LinkedHashMap<>();
        byFigure.forEach((figure, timelines) -> {
            List<Timeline> seen = timelines.stream().map(Timeline::asSeen).toList();
            withRules.putIfAbsent(seen, timelines);
            alike.computeIfAbsent(seen, same -> new LinkedHashSet<>()).add(figure);
        });
        List<Map.Entry<List<Timeline>, Set<FigureScope.Figure>>> ordered = alike.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
                .toList();
        List<Part> parts = new ArrayList<>();
        for (Map.Entry<List<Timeline>, Set<FigureScope.Figure>> entry : ordered) {
            List<Timeline> timelines = Objects.requireNonNull(withRules.get(entry.getKey()));
            SortedMap<Borough, Shown> shown = new TreeMap<>();
            for (int i = 0; i < boroughs.size(); i++) {
                shown.put(boroughs.get(i), shown(timelines.get(i), boroughs.get(i)));
            }
            if (parts.isEmpty()) {
                parts.add(new Part(domain, ordered.size() == 1 ? "everything" : "in general", shown));
            } else {
                FigureScope.of(entry.getValue(), chart, measures)
                        .forEach(scope -> parts.add(new Part(domain, InWords.scope(scope, chart), shown)));
            }
        }
        return parts;
    }

    private static Shown shown(Timeline timeline, Borough borough) {
        return new Shown(InWords.timeline(timeline, borough.code()), timeline.shows());
    }
}
