package org.concordat.consolidation.caseload.history;

import java.util.List;

/** One side of a case, such as its protection plans: what is measured of it, and how a history comes to that. */
public interface Chapter {

    List<CaseMeasure> measures();

    void tell(CaseHistory history, Addends to);
}
