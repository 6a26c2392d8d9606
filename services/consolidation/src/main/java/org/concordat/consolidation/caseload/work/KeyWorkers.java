package org.concordat.consolidation.caseload.work;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concordat.consolidation.caseload.care.InCare;
import org.concordat.consolidation.caseload.history.Addends;
import org.concordat.consolidation.caseload.history.CaseHistory;
import org.concordat.consolidation.caseload.history.CaseMeasure;
import org.concordat.consolidation.caseload.history.CaseMeasure.Kind;
import org.concordat.consolidation.caseload.history.Chapter;
import org.concordat.consolidation.caseload.history.EventType;
import org.concordat.consolidation.caseload.telling.States;

/** How often children looked after are given another social worker. */
final class KeyWorkers implements Chapter {

    private static final int MANY = 3;
    private static final int YEAR_MONTHS = 12;

    private static final CaseMeasure CHANGES = CaseMeasure.of(
            "CLA-SW-CHANGES",
            "Three or more social workers in the year",
            WorkMeasures.CASES,
            Kind.SHARE_OF_STOCK,
            "Of the children looked after at the end of the last day, those with three or more different key workers in the"
                    + " 12 months to that day, the one who had the case when they began included: of a year to 31 March, who"
                    + " lost it on or after 1 April. The same worker again is one, and one who had it at no day's end is"
                    + " none; that a key worker is a registered social worker is assumed. Key workers of before the child"
                    + " was looked after count. Children in an agreed series of short breaks alone are left out");

    @Override
    public List<CaseMeasure> measures() {
        return List.of(CHANGES);
    }

    @Override
    public Set<EventType> reads() {
        return EventType.all(CaseStanding.READ, InCare.LOOKED_AFTER);
    }

    @Override
    public void tell(CaseHistory history, Addends to) {
        States<?> lookedAfter = InCare.lookedAfter(history);
        lookedAfter.forEachStretch((from, until) -> to.whole(CHANGES, from, until));
        Map<String, States<Boolean>> years = new HashMap<>();
        CaseStanding.byDay(history)
                .map(CaseStanding::keyWorker)
                .forEachValue(
                        (worker, from, until) -> years.merge(worker, countedInTheYear(from, until), States::over));
        States.count(years.values())
                .where(count -> count >= MANY)
                .within(lookedAfter)
                .forEachStretch((from, until) -> to.part(CHANGES, from, until));
    }

    /** On which days a worker is one of those of the 12 months before. */
    private static States<Boolean> countedInTheYear(LocalDate from, Optional<LocalDate> until) {
        return States.during(from, until.map(end -> end.plusMonths(YEAR_MONTHS)), true);
    }
}
