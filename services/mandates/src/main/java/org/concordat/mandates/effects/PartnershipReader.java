package org.concordat.mandates.effects;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Chart;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Period;
import org.concordat.kernel.ReportingDomain;
import org.concordat.kernel.sharing.SharingDetail;
import org.concordat.mandates.partnerships.Partnership;
import org.concordat.mandates.terms.MandateTerms;

/** Reads out of a mandate what one partnership sees of the borough. */
final class PartnershipReader {

    /** Of these some measures count children, which consolidation keeps from any two boroughs together. */
    private static final Set<ReportingDomain> OF_CHILDREN = Set.of(ReportingDomain.CASELOAD, ReportingDomain.KPI);

    private final Borough borough;
    private final FinancialYear year;
    private final Chart chart;
    private final SharingGrid grid;
    private final Partnership partnership;

    PartnershipReader(Borough borough, MandateTerms terms, Chart chart, Partnership partnership) {
        this.borough = borough;
        this.year = terms.financialYear();
        this.chart = chart;
        this.grid = new SharingGrid(terms.sharing(), chart);
        this.partnership = partnership;
    }

    PartnershipEffects read() {
        List<PartnershipEffects.DomainEffects> domains = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (ReportingDomain domain : ReportingDomain.values()) {
            Set<String> measures = grid.measures(domain);
            Map<FigureScope.Figure, Timeline> timelines = grid.timelines(partnership.code(), domain, measures);
            domains.add(new PartnershipEffects.DomainEffects(domain, parts(timelines, measures)));
            Set<FigureScope.Figure> inTotals = new LinkedHashSet<>();
            timelines.forEach((figure, timeline) -> {
                if (timeline.isEver(SharingDetail.TOTALS)) {
                    inTotals.add(figure);
                }
            });
            totalsWarnings(domain, FigureScope.of(inTotals, chart, measures)).forEach(warnings::add);
        }
        return new PartnershipEffects(
                partnership,
                partnership.membersIn(year),
                new AudienceInWords(borough, year, chart, partnership).sentences(),
                domains,
                warnings);
    }

    private List<PartnershipEffects.Part> parts(Map<FigureScope.Figure, Timeline> timelines, Set<String> measures) {
        Map<Timeline, Set<FigureScope.Figure>> alike = new LinkedHashMap<>();
        Map<Timeline, Timeline> withRules = new LinkedHashMap<>();
        timelines.forEach((figure, timeline) -> {
            Timeline shown = timeline.asSeen();
            withRules.putIfAbsent(shown, timeline);
            alike.computeIfAbsent(shown, same -> new LinkedHashSet<>()).add(figure);
        });
        List<Map.Entry<Timeline, Set<FigureScope.Figure>>> ordered = alike.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Timeline, Set<FigureScope.Figure>>>comparingInt(
                                entry -> -entry.getValue().size())
                        .thenComparing(entry -> entry.getKey().most()))
                .toList();
        List<PartnershipEffects.Part> parts = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            Timeline timeline = java.util.Objects.requireNonNull(
                    withRules.get(ordered.get(i).getKey()));
            for (FigureScope scope : general(ordered, i, chart, measures)) {
                parts.add(new PartnershipEffects.Part(
                        i == 0, scope, timeline, sentence(i == 0, ordered.size(), scope, timeline)));
            }
        }
        return parts;
    }

    /** The part that holds in general is said of everything: the exceptions take from it. */
    private static List<FigureScope> general(
            List<Map.Entry<Timeline, Set<FigureScope.Figure>>> ordered, int i, Chart chart, Set<String> measures) {
        return i == 0
                ? List.of(new FigureScope(List.of(), List.of()))
                : FigureScope.of(ordered.get(i).getValue(), chart, measures);
    }

    private String sentence(boolean general, int groups, FigureScope scope, Timeline timeline) {
        String said = InWords.timeline(timeline, borough.code());
        if (general) {
            return (groups == 1 ? "Every service line, all figures: " : "In general: ") + said + ".";
        }
        return "Except %s: %s.".formatted(InWords.scope(scope, chart), said);
    }

    private List<String> totalsWarnings(ReportingDomain domain, List<FigureScope> inTotals) {
        if (inTotals.isEmpty()) {
            return List.of();
        }
        String where = InWords.domain(domain) + ", "
                + InWords.list(inTotals.stream()
                        .map(scope -> InWords.scope(scope, chart))
                        .toList());
        List<String> warnings = new ArrayList<>();
        if (sizes().contains(2)) {
            warnings.add(
                    ("%s: this is a partnership of two. From a total the other borough could take its own figure and would"
                                    + " have %s's, so it never sees such a total. The shared management sees it only where the"
                                    + " other borough allows totals only as well.")
                            .formatted(where, borough));
        }
        if (sizes().contains(3)) {
            warnings.add(
                    ("%s: this is a partnership of three. Where both other boroughs show their own figures, a total would"
                                    + " give away %s's, so nobody else sees the total. Where one of them allows totals only as"
                                    + " well, the shared management and the third see it, and that one does not.")
                            .formatted(where, borough));
        }
        if (OF_CHILDREN.contains(domain) && (sizes().contains(2) || sizes().contains(3))) {
            warnings.add(
                    ("%s: numbers of children are kept from any two boroughs together. With at most three members no total of"
                                    + " them exists where any borough allows totals only.")
                            .formatted(where));
        }
        return warnings;
    }

    /** How many members there are in the months in which the borough is one of them. */
    private Set<Integer> sizes() {
        Set<Integer> sizes = new LinkedHashSet<>();
        year.reportingPeriods()
                .map((Period period) -> partnership.membersAt(period))
                .filter((SortedSet<Borough> members) -> members.contains(borough))
                .forEach(members -> sizes.add(members.size()));
        return sizes;
    }
}
