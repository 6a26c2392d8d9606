package org.concordat.consolidation.kpi;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.concordat.consolidation.table.RowDefinitions;
import org.concordat.consolidation.table.RowNode;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.Period;
import org.concordat.kernel.span.Frequency;
import org.concordat.kernel.span.SchoolTerms;
import org.concordat.kernel.span.Span;

/**
 * The indicators of a scorecard for a period, by area and code, and what each of their figures is about: the latest span
 * of the indicator's frequency that has ended by the period's end, and those before it. Of an indicator that is reported
 * when there is something to report, it is whatever was reported last.
 */
public final class KpiCatalogue implements RowDefinitions {

    private static final ExpectedSpans NOTHING = new ExpectedSpans(List.of(), Map.of());

    private final Map<String, KpiKnown> byCode = new LinkedHashMap<>();
    private final Map<String, ExpectedSpans> expected = new LinkedHashMap<>();
    private final SortedMap<Borough, SchoolTerms> terms;
    private final List<String> unknown;
    private final Period period;
    private final boolean shared;

    /**
     * @param definitions that are for whoever the scorecard is of
     * @param committed the codes that the mandate in force of the borough commits to, in order
     * @param shared whether it is a partnership's
     * @param terms of the schools of the boroughs whose results are in it; empty where no indicator goes by them
     */
    KpiCatalogue(
            Collection<KpiKnown> definitions,
            Collection<String> committed,
            Period period,
            boolean shared,
            SortedMap<Borough, SchoolTerms> terms) {
        this.period = period;
        this.shared = shared;
        this.terms = Collections.unmodifiableSortedMap(new TreeMap<>(terms));
        definitions.stream()
                .sorted(Comparator.<KpiKnown, Boolean>comparing(
                                kpi -> kpi.area().isEmpty())
                        .thenComparing(kpi -> kpi.area().orElse(""))
                        .thenComparing(KpiKnown::code))
                .forEach(this::add);
        this.unknown =
                committed.stream().filter(code -> !byCode.containsKey(code)).toList();
    }

    private void add(KpiKnown kpi) {
        ExpectedSpans spans = ExpectedSpans.of(kpi, period.end(), terms);
        if (!kpi.frequency().isRegular() || !spans.isEmpty()) {
            byCode.put(kpi.code(), spans.areUnlike() ? kpi.sideBySide() : kpi);
            expected.put(kpi.code(), spans);
        }
    }

    /** In the order of the scorecard. */
    public Collection<KpiKnown> definitions() {
        return byCode.values();
    }

    /** What a mandate commits to and nobody has defined for the period: it is missing, and shown as that. */
    public List<String> unknown() {
        return unknown;
    }

    public Optional<KpiKnown> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * What an indicator's figures are about in all boroughs, latest first; none of what is not reported regularly, nor
     * where boroughs go by terms that have no name in common.
     */
    public List<Span> expected(String code) {
        return of(code).together();
    }

    /** What those of one borough are about, with the days that it has there. */
    public List<Span> expected(String code, Borough borough) {
        return of(code).of(borough);
    }

    private ExpectedSpans of(String code) {
        return expected.getOrDefault(code, NOTHING);
    }

    /** As spans write themselves, of all indicators. */
    public Set<String> expectedTexts(Borough borough) {
        return expected.values().stream()
                .flatMap(of -> of.texts(borough).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Of an indicator that is reported by the term, what the days of the latest are, and whose calendar says so; none of
     * any other.
     *
     * @param of one borough; none: all of them together
     */
    public Optional<String> termDays(String code, Optional<Borough> of) {
        return find(code)
                .filter(kpi -> kpi.frequency() == Frequency.TERMLY)
                .map(kpi -> terms.keySet().stream()
                        .filter(borough -> of.map(borough::equals).orElse(true))
                        .collect(Collectors.groupingBy(
                                borough -> days(code, borough), LinkedHashMap::new, Collectors.toList())))
                .filter(byDays -> !byDays.isEmpty())
                .map(byDays -> byDays.size() == 1
                        ? byDays.keySet().iterator().next()
                        : byDays.entrySet().stream()
                                .map(days -> days.getValue().stream()
                                                .map(Borough::code)
                                                .collect(Collectors.joining(", "))
                                        + ": " + days.getKey())
                                .collect(Collectors.joining("; ")));
    }

    private String days(String code, Borough borough) {
        return expected(code, borough).stream()
                .findFirst()
                .map(span ->
                        span + terms.getOrDefault(borough, SchoolTerms.USUAL).daysOf(span))
                .orElse("no term yet");
    }

    /** As spans write themselves, of one indicator. */
    public Set<String> expectedTexts(String code, Borough borough) {
        return of(code).texts(borough);
    }

    /** The codes of those that are reported when there is something to report. */
    public List<String> irregular() {
        return byCode.values().stream()
                .filter(kpi -> !kpi.frequency().isRegular())
                .map(KpiKnown::code)
                .toList();
    }

    /**
     * Whether what was reported when there was something to report may stand for the period: it has ended by its end, and
     * for a partnership within its year, of which the mandates speak.
     */
    public boolean holds(Span span) {
        return !span.end().isAfter(period.end())
                && (!shared || FinancialYear.of(span.end()).equals(period.year()));
    }

    /** Whether nothing {@link #holds} that ended before the period's year. */
    public boolean holdsOneYear() {
        return shared;
    }

    /** A span as results of the borough give it; none of a term that its school year does not have. */
    public Optional<Span> span(String text, Borough borough) {
        try {
            return Optional.of(Span.parse(text, terms.getOrDefault(borough, SchoolTerms.USUAL)));
        } catch (InvalidValue other) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<LocalDate> about(RowNode row, int measure, Borough borough) {
        return about(row.code(), measure, borough);
    }

    /** The last day of what a borough's figure of an indicator is about. */
    Optional<LocalDate> about(String code, int measure, Borough borough) {
        List<Span> spans = expected(code, borough);
        return measure < spans.size() ? Optional.of(spans.get(measure).end()) : Optional.empty();
    }
}
