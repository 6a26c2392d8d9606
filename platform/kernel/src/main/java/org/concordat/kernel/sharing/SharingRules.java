package org.concordat.kernel.sharing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Chart;
import org.concordat.kernel.ReportingDomain;

/**
 * The sharing rules of one mandate, and how they decide: the most specific rule wins, of rules that cannot be compared
 * the one that shows least, and without a rule nothing is shared. The order of the rules means nothing.
 */
public final class SharingRules {

    private final List<SharingRule> rules;

    private SharingRules(List<SharingRule> rules) {
        this.rules = List.copyOf(rules);
    }

    public static SharingRules of(List<SharingRule> rules) {
        return new SharingRules(rules);
    }

    public List<SharingRule> rules() {
        return rules;
    }

    /**
     * Decides about one figure of one node of the chart. A subtotal's own detail is the least over the lines below it,
     * which is the caller's to work out: here a total is decided as any other node.
     *
     * @param measure shows no more than the least open of those it is made of
     * @param date the day in Europe/London of the moment asked about
     * @return withheld for a line the chart does not know: what lies above it could not be honoured
     */
    public SharingDecision decide(
            String partnership, SharedMeasure measure, String serviceLine, LocalDate date, Chart chart) {
        List<String> path = chart.pathUp(serviceLine);
        SharingDecision least = decide(partnership, measure.domain(), path, measure.name(), date, chart);
        for (String part : measure.madeOf()) {
            least = lesser(least, decide(partnership, measure.domain(), path, part, date, chart));
        }
        return least;
    }

    /**
     * Decides about a figure of a line that the chart does not know, for a row that is about no line in particular: as
     * the least open of all rules that could have spoken of it wherever it stood.
     *
     * @return withheld where no rule speaks of every line
     */
    public SharingDecision decideWhereverItStood(String partnership, SharedMeasure measure, LocalDate date) {
        SharingDecision least = whereverItStood(partnership, measure.domain(), measure.name(), date);
        for (String part : measure.madeOf()) {
            least = lesser(least, whereverItStood(partnership, measure.domain(), part, date));
        }
        return least;
    }

    private SharingDecision whereverItStood(
            String partnership, ReportingDomain domain, String measure, LocalDate date) {
        boolean ofEveryLine = false;
        int least = -1;
        for (int i = 0; i < rules.size(); i++) {
            if (speaksOf(rules.get(i), partnership, domain, measure, date)) {
                ofEveryLine |= rules.get(i).serviceLine().isEmpty();
                least = least < 0
                                || rules.get(i)
                                                .detail()
                                                .compareTo(rules.get(least).detail())
                                        < 0
                        ? i
                        : least;
            }
        }
        return ofEveryLine
                ? new SharingDecision(rules.get(least).detail(), Optional.of(least))
                : SharingDecision.NO_RULE;
    }

    private static SharingDecision lesser(SharingDecision one, SharingDecision other) {
        return one.detail().compareTo(other.detail()) <= 0 ? one : other;
    }

    private SharingDecision decide(
            String partnership,
            ReportingDomain domain,
            List<String> path,
            String measure,
            LocalDate date,
            Chart chart) {
        if (path.isEmpty()) {
            return SharingDecision.NO_RULE;
        }
        List<Integer> matching = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            if (matches(rules.get(i), partnership, domain, path, measure, date)) {
                matching.add(i);
            }
        }
        return matching.stream()
                .filter(index -> matching.stream()
                        .noneMatch(other -> rules.get(other).isMoreSpecificThan(rules.get(index), chart)))
                // The text settles which of several equal ones is named, so that order does not.
                .min(Comparator.<Integer, SharingDetail>comparing(
                                index -> rules.get(index).detail())
                        .thenComparing(index -> rules.get(index).toString()))
                .map(index -> new SharingDecision(rules.get(index).detail(), Optional.of(index)))
                .orElse(SharingDecision.NO_RULE);
    }

    private static boolean matches(
            SharingRule rule,
            String partnership,
            ReportingDomain domain,
            List<String> path,
            String measure,
            LocalDate date) {
        return rule.serviceLine().map(path::contains).orElse(true)
                && speaksOf(rule, partnership, domain, measure, date);
    }

    /** Of whichever line. */
    private static boolean speaksOf(
            SharingRule rule, String partnership, ReportingDomain domain, String measure, LocalDate date) {
        return rule.partnership().map(partnership::equals).orElse(true)
                && rule.domain().map(domain::equals).orElse(true)
                && rule.measure().map(measure::equals).orElse(true)
                && rule.appliesOn(date);
    }
}
