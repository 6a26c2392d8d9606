package org.concordat.consolidation.caseload.history;

import java.util.List;
import java.util.Set;

/** One side of a case, such as its protection plans: what is measured of it, and how a history comes to that. */
public interface Chapter {

    List<CaseMeasure> measures();

    /** Of which types the events are that it reads, beside those that give the case to a team. It is given no others. */
    Set<EventType> reads();

    void tell(CaseHistory history, Addends to);
}
