package org.concordat.consolidation.facts;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.consolidation.returns.ReturnVersion;

/**
 * What stands of a borough for a period: one of its returns with all its lines, by line number, or lines out of several.
 *
 * @param version of the return; of several the one that was known last
 * @param lines of which its figures are made
 * @param details lines that are shown beside and are in no figure
 * @param origins of what comes from another version: which
 * @param absent the numbers of measures of which nothing at all is in
 * @param byMeasure of measures that come from another version wherever they stand: which
 * @param few what is told of in shorter stretches as well, where it is few
 */
public record BoroughReturn(
        ReturnVersion version,
        List<PostedLine> lines,
        List<PostedLine> details,
        Map<Place, ReturnVersion> origins,
        Set<Integer> absent,
        Map<Integer, ReturnVersion> byMeasure,
        Few few) {

    /**
     * Where a figure of a stretch of days is made of shorter ones that are told as well, such as months: of which of them
     * a number is told that is small, so that the figure less the others would tell it.
     *
     * @param rows by key, those whose figure is small in some shorter stretch
     * @param details by key, those of which some line that is shown beside is
     */
    public record Few(Set<String> rows, Set<String> details) {

        static final Few NOTHING = new Few(Set.of(), Set.of());

        public Few {
            rows = Set.copyOf(rows);
            details = Set.copyOf(details);
        }
    }

    /** Of which no shorter stretch is told. */
    public BoroughReturn(
            ReturnVersion version,
            List<PostedLine> lines,
            List<PostedLine> details,
            Map<Place, ReturnVersion> origins,
            Set<Integer> absent,
            Map<Integer, ReturnVersion> byMeasure) {
        this(version, lines, details, origins, absent, byMeasure, Few.NOTHING);
    }

    /** A figure of a borough: the key of its row, and the number of its measure. */
    public record Place(String row, int measure) {}

    public BoroughReturn {
        lines = List.copyOf(lines);
        details = List.copyOf(details);
        origins = Map.copyOf(origins);
        absent = Set.copyOf(absent);
        byMeasure = Map.copyOf(byMeasure);
    }

    /** Lines out of several returns, each measure in some of them. */
    public BoroughReturn(
            ReturnVersion version,
            List<PostedLine> lines,
            List<PostedLine> details,
            Map<Place, ReturnVersion> origins) {
        this(version, lines, details, origins, Set.of(), Map.of());
    }

    /** The same of these lines alone. */
    public BoroughReturn withLines(List<PostedLine> some) {
        return new BoroughReturn(version, some, details, origins, absent, byMeasure, few);
    }

    /** The same, of which shorter stretches are told as well. */
    public BoroughReturn with(Few told) {
        return new BoroughReturn(version, lines, details, origins, absent, byMeasure, told);
    }

    /** One return. */
    public BoroughReturn(ReturnVersion version, List<PostedLine> lines) {
        this(version, lines, List.of(), Map.of());
    }

    /** Where a figure comes from. */
    public ReturnVersion version(String row, int measure) {
        ReturnVersion wherever = byMeasure.getOrDefault(measure, version);
        return origins.isEmpty() ? wherever : origins.getOrDefault(new Place(row, measure), wherever);
    }

    /** Whether it is known of the very figure where it comes from, out of several returns. */
    public boolean isOrigin(String row, int measure) {
        return origins.containsKey(new Place(row, measure));
    }

    /** Every version that it is made of, by period. */
    public List<ReturnVersion> versions() {
        return Stream.of(Stream.of(version), origins.values().stream(), byMeasure.values().stream())
                .flatMap(versions -> versions)
                .distinct()
                .sorted(Comparator.comparing(ReturnVersion::period).thenComparing(ReturnVersion::version))
                .toList();
    }

    /** Raw figures belong in no log. */
    @Override
    public String toString() {
        return "BoroughReturn[%s, %d lines]".formatted(version, lines.size() + details.size());
    }
}
