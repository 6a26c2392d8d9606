package org.concordat.consolidation.caseload.work;

import java.util.List;
import org.concordat.consolidation.caseload.history.Chapter;

/** What is measured of cases, of those who have them, and by those who can only count. */
public final class CasesAndWorkers {

    /** In reading order. */
    public static final List<Chapter> CHAPTERS =
            List.of(new OpenCases(), new KeyWorkers(), new Workers(), new Loads(), new ReportedCounts());

    private CasesAndWorkers() {}
}
