package org.concordat.consolidation.kpi;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.kernel.Borough;
import org.concordat.kernel.span.Frequency;
import org.concordat.kernel.span.SchoolTerms;
import org.concordat.kernel.span.Span;

/**
 * What the figures of one indicator are about, latest first, as many as a row has. That is the same for all boroughs but
 * where it is reported by the term: each has the days of its own calendar, and together they are about the latest term that
 * has ended everywhere. School years of different numbers of terms have none in common: then each borough's figures are
 * about its own, and they do not combine.
 *
 * @param together of all boroughs, with the days of one of them; none where they have none in common
 * @param own by borough, where they are not the same
 */
record ExpectedSpans(List<Span> together, Map<Borough, List<Span>> own) {

    /** A term may have ended in one borough and not yet in another: by then the one before has. */
    private static final int BEHIND_MAX = 2;

    List<Span> of(Borough borough) {
        return own.getOrDefault(borough, together);
    }

    boolean isEmpty() {
        return together.isEmpty() && own.values().stream().allMatch(List::isEmpty);
    }

    /** Whether boroughs are about times of their own that have no name in common. */
    boolean areUnlike() {
        return together.isEmpty() && !isEmpty();
    }

    /** As spans write themselves. */
    Set<String> texts(Borough borough) {
        return of(borough).stream().map(Span::toString).collect(Collectors.toSet());
    }

    /** @param end of the period, by which they have ended @param terms of the boroughs whose figures there are */
    static ExpectedSpans of(KpiKnown kpi, LocalDate end, SortedMap<Borough, SchoolTerms> terms) {
        Set<SchoolTerms> different = new HashSet<>(terms.values());
        if (kpi.frequency() != Frequency.TERMLY || different.size() <= 1) {
            SchoolTerms same = different.stream().findFirst().orElse(SchoolTerms.USUAL);
            return new ExpectedSpans(defined(kpi, ended(kpi.frequency(), end, same)), Map.of());
        }
        SortedMap<Borough, List<Span>> ended = new TreeMap<>();
        terms.forEach((borough, own) -> ended.put(borough, ended(kpi.frequency(), end, own)));
        return latestEverywhere(ended.values())
                .map(latest -> alike(kpi, from(latest, ended)))
                .orElseGet(() -> unlike(kpi, ended));
    }

    /** One more than a row has figures, since the latest may have to wait for other boroughs. */
    private static List<Span> ended(Frequency frequency, LocalDate end, SchoolTerms terms) {
        return frequency.endedBy(end, terms).limit(KpiTable.FIGURES + 1L).toList();
    }

    /** Until the definition no longer held. */
    private static List<Span> defined(KpiKnown kpi, List<Span> spans) {
        return spans.stream()
                .limit(KpiTable.FIGURES)
                .takeWhile(kpi::isDefinedFor)
                .toList();
    }

    private static Optional<String> latestEverywhere(Collection<List<Span>> ended) {
        return names(ended.iterator().next()).stream()
                .filter(name -> ended.stream().allMatch(of -> names(of).contains(name)))
                .findFirst();
    }

    private static List<String> names(List<Span> spans) {
        return spans.stream().limit(BEHIND_MAX).map(Span::toString).toList();
    }

    private static SortedMap<Borough, List<Span>> from(String latest, SortedMap<Borough, List<Span>> ended) {
        SortedMap<Borough, List<Span>> from = new TreeMap<>();
        ended.forEach((borough, spans) -> from.put(
                borough,
                spans.stream()
                        .dropWhile(span -> !span.toString().equals(latest))
                        .limit(KpiTable.FIGURES)
                        .toList()));
        return from;
    }

    /** As far back as they go by the same names, and the definition held for each. */
    private static ExpectedSpans alike(KpiKnown kpi, SortedMap<Borough, List<Span>> spans) {
        List<Span> first = spans.firstEntry().getValue();
        int figures = (int) IntStream.range(0, first.size())
                .takeWhile(figure -> spans.values().stream()
                        .allMatch(of -> of.size() > figure
                                && of.get(figure)
                                        .toString()
                                        .equals(first.get(figure).toString())
                                && kpi.isDefinedFor(of.get(figure))))
                .count();
        Map<Borough, List<Span>> own = new HashMap<>();
        spans.forEach((borough, of) -> own.put(borough, of.subList(0, figures)));
        return new ExpectedSpans(first.subList(0, figures), own);
    }

    private static ExpectedSpans unlike(KpiKnown kpi, SortedMap<Borough, List<Span>> ended) {
        Map<Borough, List<Span>> own = new HashMap<>();
        ended.forEach((borough, spans) -> own.put(borough, defined(kpi, spans)));
        return new ExpectedSpans(List.of(), own);
    }
}
