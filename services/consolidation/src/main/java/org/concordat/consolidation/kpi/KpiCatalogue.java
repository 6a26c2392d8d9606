package org.concordat.consolidation.kpi;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.consolidation.table.RowDefinitions;
import org.concordat.consolidation.table.RowNode;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Period;
import org.concordat.kernel.span.SchoolTerms;
import org.concordat.kernel.span.Span;

/**
 * The indicators of a scorecard for a period, by area and code, and what each of their figures is about: the latest span
 * of the indicator's frequency that has ended by the period's end, and those before it. Of an indicator that is reported
 * when there is something to report, it is whatever was reported last.
 */
public final class KpiCatalogue implements RowDefinitions {

    /** The school terms that results are given by, as the service does that takes them. */
    private static final SchoolTerms TERMS = SchoolTerms.USUAL;

    private final Map<String, KpiKnown> byCode = new LinkedHashMap<>();
    private final Map<String, List<Span>> expected = new LinkedHashMap<>();
    private final List<String> unknown;
    private final Period period;
    private final boolean shared;

    /**
     * @param definitions that are for whoever the scorecard is of
     * @param committed the codes that the mandate in force of the borough commits to, in order
     * @param shared whether it is a partnership's
     */
    KpiCatalogue(Collection<KpiKnown> definitions, Collection<String> committed, Period period, boolean shared) {
        this.period = period;
        this.shared = shared;
        definitions.stream()
                .sorted(Comparator.<KpiKnown, Boolean>comparing(
                                kpi -> kpi.area().isEmpty())
                        .thenComparing(kpi -> kpi.area().orElse(""))
                        .thenComparing(KpiKnown::code))
                .forEach(kpi -> {
                    List<Span> spans = spans(kpi, period.end());
                    if (!kpi.frequency().isRegular() || !spans.isEmpty()) {
                        byCode.put(kpi.code(), kpi);
                        expected.put(kpi.code(), spans);
                    }
                });
        this.unknown =
                committed.stream().filter(code -> !byCode.containsKey(code)).toList();
    }

    /** Latest first, as many as there are figures; none where the definition did not hold for the latest. */
    private static List<Span> spans(KpiKnown kpi, LocalDate end) {
        List<Span> spans = new ArrayList<>();
        Optional<Span> next = kpi.frequency().latestEndedBy(end, TERMS);
        while (spans.size() < KpiTable.FIGURES && next.filter(kpi::isDefinedFor).isPresent()) {
            spans.add(next.get());
            next = kpi.frequency().latestEndedBy(next.get().end().minusDays(1), TERMS);
        }
        return List.copyOf(spans);
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

    /** What an indicator's figures are about, latest first; none of what is not reported regularly. */
    public List<Span> expected(String code) {
        return expected.getOrDefault(code, List.of());
    }

    /** As spans write themselves, of all indicators. */
    public Set<String> expectedTexts() {
        return expected.values().stream()
                .flatMap(List::stream)
                .map(Span::toString)
                .collect(Collectors.toCollection(LinkedHashSet::new));
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

    /** A span as results give it. */
    public static Span span(String text) {
        return Span.parse(text, TERMS);
    }

    @Override
    public Optional<LocalDate> about(RowNode row, int measure) {
        return about(row.code(), measure);
    }

    /** The last day of what a figure of an indicator is about. */
    Optional<LocalDate> about(String code, int measure) {
        List<Span> spans = expected(code);
        return measure < spans.size() ? Optional.of(spans.get(measure).end()) : Optional.empty();
    }
}
