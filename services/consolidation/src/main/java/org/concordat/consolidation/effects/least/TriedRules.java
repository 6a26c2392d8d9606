package org.concordat.consolidation.effects.least;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.concordat.consolidation.question.CellAddress;
import org.concordat.consolidation.release.ReleasedCell;
import org.concordat.consolidation.release.ReleasedContribution;
import org.concordat.consolidation.release.ReleasedRow;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.consolidation.table.RowNode;
import org.concordat.kernel.Borough;
import org.concordat.kernel.ReportingDomain;
import org.concordat.kernel.sharing.SharedMeasure;
import org.concordat.kernel.sharing.SharingDetail;
import org.concordat.kernel.sharing.SharingRule;

/**
 * The changes of mandates by which a cell may come to be shown: of each member the rule about its row and measure, and
 * those about rows below it that its mandate speaks of by themselves, since a total is as open as the least open of them.
 */
final class TriedRules {

    private final SoughtCell place;
    private final ReleasedView view;
    private final String partnership;
    private final ReportingDomain domain;

    private TriedRules(SoughtCell place, ReleasedView view) {
        this.place = place;
        this.view = view;
        this.partnership = view.question().subject().code();
        this.domain = view.question().domain().name();
    }

    /**
     * @param view with the cell's row and what is below it, by the mandates in force, on figures that everybody has
     * @param mandates the rules in force of every member
     */
    static List<RuleChange> of(SoughtCell place, ReleasedView view, SortedMap<Borough, List<SharingRule>> mandates) {
        TriedRules changes = new TriedRules(place, view);
        List<RuleChange> all = new ArrayList<>();
        place.row(view)
                .ifPresent(at -> mandates.forEach((borough, rules) -> {
                    all.addAll(changes.about(borough, at));
                    changes.below(borough, rules, at).forEach(row -> all.addAll(changes.about(borough, row)));
                }));
        return all;
    }

    /** On another chart than the partnership's the mandate speaks of other lines: then a rule is about all of them. */
    private List<RuleChange> about(Borough borough, ReleasedRow row) {
        CellAddress address = place.address();
        RowNode node = row.node();
        boolean isMapped =
                view.mapped().stream().anyMatch(mapped -> mapped.borough().equals(borough));
        SharedMeasure measure = view.question().domain().measures().shared(address.measure());
        Optional<String> named = node.sharedAs()
                .or(() -> Optional.of(measure.name())
                        .filter(name -> measure.madeOf().isEmpty()));
        SharingDetail now = now(row, borough);
        List<RuleChange> changes = new ArrayList<>();
        for (SharingDetail detail : SharingDetail.values()) {
            if (detail != now) {
                changes.add(new RuleChange(
                        borough,
                        new SharingRule(
                                Optional.of(partnership),
                                Optional.of(domain),
                                node.isFoot() || isMapped ? Optional.empty() : node.serviceLine(),
                                named,
                                detail,
                                Optional.empty(),
                                Optional.empty()),
                        now));
            }
        }
        return changes;
    }

    private List<ReleasedRow> below(Borough borough, List<SharingRule> rules, ReleasedRow at) {
        Set<String> lines = rules.stream()
                .filter(rule -> rule.partnership().map(partnership::equals).orElse(true)
                        && rule.domain().map(domain::equals).orElse(true))
                .flatMap(rule -> rule.serviceLine().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return view.rows().stream()
                .filter(row -> row.group() == firstGroup(at)
                        && row != at
                        && row.node().serviceLine().filter(lines::contains).isPresent())
                .toList();
    }

    private int firstGroup(ReleasedRow at) {
        return at.group() == view.question().domain().table().allGroups() ? 0 : at.group();
    }

    private SharingDetail now(ReleasedRow row, Borough borough) {
        int measure = place.address().measure();
        Optional<ReleasedContribution> own = row.contribution(borough);
        boolean isShown =
                own.filter(of -> of.figures().whole().get(measure).hasValue()).isPresent();
        if (isShown) {
            return own.filter(of -> of.leastDetail() == SharingDetail.DETAIL).isPresent()
                    ? SharingDetail.DETAIL
                    : SharingDetail.NAMED;
        }
        ReleasedCell total = row.figures().whole().get(measure);
        return total.included().contains(borough) ? SharingDetail.TOTALS : SharingDetail.WITHHELD;
    }
}
