package org.concordat.mandates.effects;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.concordat.kernel.Chart;
import org.concordat.kernel.ReportingDomain;
import org.concordat.kernel.ServiceLine;
import org.concordat.kernel.sharing.SharedMeasure;
import org.concordat.kernel.sharing.SharingRule;
import org.concordat.kernel.sharing.SharingRules;
import org.concordat.mandates.terms.MeasureNames;

/**
 * What the sharing rules decide for every figure of a domain in a partnership. Taken from the decisions themselves and
 * not from the text of the rules, so that what people read is what consolidation does.
 */
final class SharingGrid {

    /** Stands for every measure that no rule names, in domains whose measures are not a fixed list. */
    static final String OTHER_MEASURES = "";

    private final List<SharingRule> rules;
    private final Chart chart;

    SharingGrid(List<SharingRule> rules, Chart chart) {
        this.rules = rules;
        this.chart = chart;
    }

    Set<String> measures(ReportingDomain domain) {
        if (domain == ReportingDomain.BUDGET) {
            return MeasureNames.ofBudgets().keySet();
        }
        Set<String> named = new LinkedHashSet<>(List.of(OTHER_MEASURES));
        rules.stream()
                .filter(rule -> rule.domain().map(domain::equals).orElse(true))
                .forEach(rule -> rule.measure().ifPresent(named::add));
        return named;
    }

    /** The timeline of every figure. Figures of input lines only: a total shows the least of what is below it. */
    Map<FigureScope.Figure, Timeline> timelines(String partnership, ReportingDomain domain, Set<String> measures) {
        SharingRules decisions = SharingRules.of(rules);
        SortedSet<LocalDate> changes = changes(partnership, domain);
        Map<FigureScope.Figure, Timeline> timelines = new LinkedHashMap<>();
        for (ServiceLine node : chart.nodes()) {
            if (!node.total()) {
                for (String measure : measures) {
                    SharedMeasure shared = MeasureNames.shared(domain, measure);
                    timelines.put(
                            new FigureScope.Figure(node.code(), measure),
                            Timeline.over(
                                    changes, day -> decisions.decide(partnership, shared, node.code(), day, chart)));
                }
            }
        }
        return timelines;
    }

    private SortedSet<LocalDate> changes(String partnership, ReportingDomain domain) {
        SortedSet<LocalDate> changes = new TreeSet<>();
        rules.stream()
                .filter(rule -> rule.partnership().map(partnership::equals).orElse(true))
                .filter(rule -> rule.domain().map(domain::equals).orElse(true))
                .forEach(rule -> {
                    rule.from().ifPresent(changes::add);
                    rule.until().ifPresent(last -> changes.add(last.plusDays(1)));
                });
        return changes;
    }
}
