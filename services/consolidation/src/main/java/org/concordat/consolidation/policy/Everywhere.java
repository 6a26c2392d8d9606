package org.concordat.consolidation.policy;

import java.time.LocalDate;
import java.util.Optional;
import org.concordat.consolidation.table.RowTree;
import org.concordat.kernel.ServiceLine;
import org.concordat.kernel.sharing.SharedMeasure;
import org.concordat.kernel.sharing.SharingDecision;
import org.concordat.kernel.sharing.SharingRules;

/** The least open of a measure on all lines of a chart. @param by the line that it is; none where there is no line */
record Everywhere(SharingDecision decision, Optional<String> by) {

    /** Measures that no rule names are as open as each other: indicators are many, and rules on single ones are few. */
    static String spokenOf(SharingRules rules, SharedMeasure shared) {
        Optional<String> name = Optional.of(shared.name());
        boolean like = shared.madeOf().isEmpty()
                && rules.rules().stream().noneMatch(rule -> rule.measure().equals(name));
        return like ? "" : shared.name();
    }

    static Everywhere of(RowTree rows, SharedMeasure shared, SharingRules from, String partnership, LocalDate date) {
        Everywhere least = new Everywhere(SharingDecision.NO_RULE, Optional.empty());
        for (ServiceLine any : rows.chart().nodes()) {
            SharingDecision decision = from.decide(partnership, shared, any.code(), date, rows.chart());
            boolean isLess = decision.detail().compareTo(least.decision().detail()) < 0;
            if (!any.total() && (least.by().isEmpty() || isLess)) {
                least = new Everywhere(decision, Optional.of(any.code()));
            }
        }
        return least;
    }
}
