package org.concordat.consolidation.caseload.path;

import static org.concordat.consolidation.caseload.history.CaseMeasure.Kind.FLOW;
import static org.concordat.consolidation.caseload.history.CaseMeasure.Kind.STOCK;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.consolidation.caseload.history.Addends;
import org.concordat.consolidation.caseload.history.CaseHistory;
import org.concordat.consolidation.caseload.history.CaseMeasure;
import org.concordat.consolidation.caseload.history.Chapter;
import org.concordat.consolidation.caseload.history.EventType;
import org.concordat.consolidation.caseload.history.Spells;
import org.concordat.consolidation.caseload.history.Stretch;

/** Children in need: Children Act 1989, section 17. */
final class InNeed implements Chapter {

    private static final String AREA = "Children in need";

    private static final CaseMeasure CHILDREN = CaseMeasure.of(
            "CIN-CHILDREN",
            "Children in need",
            AREA,
            STOCK,
            "Children in need (Children Act 1989, section 17): with an open referral,"
                    + " from the day it was received, a child-in-need plan, a protection plan, or looked after");

    private static final CaseMeasure RATE =
            CaseMeasure.rate("CIN-RATE", "Children in need per 10,000 children", CHILDREN);

    private static final CaseMeasure STARTED = CaseMeasure.of(
            "CIN-STARTED",
            "Children who came to be in need",
            AREA,
            FLOW,
            "Children in need at the end of a day and not at the end of the day before");

    private static final CaseMeasure ENDED = CaseMeasure.of(
            "CIN-ENDED",
            "Children who are in need no longer",
            AREA,
            FLOW,
            "Children in need at the end of a day and not at the end of the next, which is the day that counts");

    @Override
    public List<CaseMeasure> measures() {
        return List.of(CHILDREN, RATE, STARTED, ENDED);
    }

    @Override
    public Set<EventType> reads() {
        return ContactToPlan.NEED;
    }

    @Override
    public void tell(CaseHistory history, Addends to) {
        for (Stretch stretch : stretches(history)) {
            to.stock(CHILDREN, stretch.from(), stretch.until());
            to.flow(STARTED, stretch.from());
            stretch.until().ifPresent(end -> to.flow(ENDED, end));
        }
    }

    /** In order, with gaps between. */
    static List<Stretch> stretches(CaseHistory history) {
        return Stretch.union(Stream.of(
                        ContactToPlan.referrals(history),
                        ContactToPlan.needPlans(history),
                        ContactToPlan.protectionPlans(history),
                        ContactToPlan.care(history))
                .map(Spells::union)
                .flatMap(List::stream)
                .toList());
    }
}
