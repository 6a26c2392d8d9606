package org.concordat.consolidation.caseload;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.concordat.consolidation.caseload.history.Amount;
import org.concordat.consolidation.caseload.history.CaseEvent;
import org.concordat.consolidation.caseload.history.CaseHistory;
import org.concordat.consolidation.caseload.history.Chapter;

/**
 * Of all that stands of a case, as few events as it takes for the case to add the same to a figure: none of them can be
 * left out. What happened later is left out first, so that of two events that say the same the earlier one is told. Many
 * are tried to be left out together, so that a long history takes little longer than a short one.
 */
public final class FewestEvents {

    private final Resting resting;
    private final List<Chapter> chapters;

    public FewestEvents(Resting resting) {
        this.resting = resting;
        this.chapters = resting.chapters();
    }

    /**
     * @param subject the pseudonym of whom the case is about
     * @param standing all that stands of it
     * @return none where it adds nothing
     */
    public List<CaseEvent> of(String subject, Collection<CaseEvent> standing) {
        Case of = new Case(subject, standing);
        int before;
        do {
            before = of.needed.size();
            of.leaveOut(0, before);
        } while (of.needed.size() < before);
        return List.copyOf(of.needed);
    }

    private final class Case {

        private final String subject;
        private final Map<?, Amount> adds;
        private List<CaseEvent> needed;

        private Case(String subject, Collection<CaseEvent> standing) {
            this.subject = subject;
            this.needed = standing.stream().sorted(CaseEvent.AS_IT_HAPPENED).toList();
            this.adds = added(needed);
        }

        private Map<?, Amount> added(List<CaseEvent> events) {
            return resting.added(chapters, new CaseHistory(subject, events));
        }

        /** Of those from one place to another as many as can be; those before it stay where they are. */
        private void leaveOut(int from, int until) {
            if (from == until) {
                return;
            }
            List<CaseEvent> without = new ArrayList<>(needed.subList(0, from));
            without.addAll(needed.subList(until, needed.size()));
            if (added(without).equals(adds)) {
                needed = without;
            } else if (until - from > 1) {
                int middle = (from + until) / 2;
                leaveOut(middle, until);
                leaveOut(from, middle);
            }
        }
    }
}
