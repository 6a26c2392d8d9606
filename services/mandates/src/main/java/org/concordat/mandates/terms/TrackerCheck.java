package org.concordat.mandates.terms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.kernel.Finding;

/** What there is to say about what the priorities of a mandate are tracked by. */
final class TrackerCheck {

    private final Set<String> committed;
    private final List<Finding> findings = new ArrayList<>();

    private TrackerCheck(MandateTerms terms) {
        this.committed = terms.kpiCommitments().stream()
                .map(MandateTerms.KpiCommitment::kpi)
                .collect(Collectors.toSet());
    }

    static List<Finding> check(MandateTerms terms) {
        TrackerCheck check = new TrackerCheck(terms);
        for (int i = 0; i < terms.priorities().size(); i++) {
            check.priority(terms.priorities().get(i), "/priorities/" + i);
        }
        return check.findings;
    }

    private void priority(MandateTerms.StatedPriority priority, String at) {
        Set<Tracker> seen = new HashSet<>();
        for (int i = 0; i < priority.trackedBy().size(); i++) {
            Tracker tracker = priority.trackedBy().get(i);
            String here = at + "/trackedBy/" + i;
            if (!tracker.isOne()) {
                findings.add(Finding.error(
                        "TRACKER_NOT_ONE",
                        here,
                        "What tracks a priority is one of kpi, initiative and deliverable, and not none or several"));
            } else if (!seen.add(tracker)) {
                findings.add(Finding.warning(
                        "DUPLICATE_TRACKER",
                        here,
                        "Priority %s is tracked by %s already".formatted(priority.code(), tracker.inWords())));
            }
            kpi(tracker.kpi(), here + "/kpi");
        }
    }

    private void kpi(Optional<String> kpi, String at) {
        kpi.ifPresent(code -> {
            if (!MeasureNames.isKpiCode(code)) {
                findings.add(KpiCheck.notACode(code, at));
            } else if (!committed.contains(code)) {
                findings.add(Finding.warning(
                        "TRACKER_WITHOUT_TARGET",
                        at,
                        "The mandate commits to no target for %s, so nobody can tell whether it is reached"
                                .formatted(code)));
            }
        });
    }
}
