package org.concordat.consolidation.caseload.work;

import org.concordat.consolidation.caseload.history.CaseMeasure;
import org.concordat.consolidation.caseload.history.CaseMeasure.Kind;

/** Measures to which both a child's and a worker's history add, and what they are called by. */
final class WorkMeasures {

    static final String CASES = "Cases";
    static final String WORKERS = "Workers";

    /** What is done where a worker's joining was not told. */
    static final String UNTOLD =
            "a worker whose joining was not told is in post from the first change that was, and what no change has told"
                    + " counts as post other, no agency and no time";

    private static final String HELD = "open cases with a key worker on the last day (a personal adviser, a co-worker"
            + " and a reviewing officer is none), by the team that has the case";
    private static final String IN_POST = "newly qualified, social worker, senior social worker and advanced"
            + " practitioner, agency included, by the worker's team, whether or not they hold a case: which of them do is"
            + " told by WF-CASELOAD";

    static final CaseMeasure CASES_FOR_FTE = CaseMeasure.of(
            "WORK-CASES-FTE",
            "Cases for each full-time equivalent",
            WORKERS,
            Kind.RATIO_OF_STOCK,
            "%s, for each full-time equivalent in post as %s; part and whole are both in hundredths"
                    .formatted(HELD, IN_POST));

    static final CaseMeasure CASES_FOR_WORKER = CaseMeasure.of(
            "WORK-CASES-WORKER",
            "Cases for each worker",
            WORKERS,
            Kind.RATIO_OF_STOCK,
            "%s, for each worker in post as %s, by heads".formatted(HELD, IN_POST));

    private WorkMeasures() {}
}
