package org.concordat.consolidation.caseload;

import java.util.List;
import org.concordat.consolidation.measure.Accrual;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.measure.Measures;
import org.concordat.consolidation.table.Absence;
import org.concordat.consolidation.table.DomainTable;
import org.concordat.consolidation.table.TextColumn;
import org.concordat.consolidation.table.Words;
import org.concordat.kernel.ReportingDomain;

/** The shape of caseload: a row for a measure, with its figure of the stretch that is asked for and of the one before. */
public final class CaseloadTable {

    /** Of the stretch, or at its end. */
    public static final Measure RESULT = Measure.byRow("result", "Result", Accrual.STOCK);

    /** Of as long a stretch right before. */
    public static final Measure PREVIOUS = Measure.byRow("previous", "Previous result", Accrual.STOCK);

    /** Where a line says which team it is of. */
    public static final int TEAM = 0;

    /** What the line says that is of all of them, and of what no team had. */
    public static final String ALL_TEAMS = "all teams";

    public static final DomainTable TABLE = DomainTable.plain(
            Measures.of(ReportingDomain.CASELOAD, List.of(RESULT, PREVIOUS)),
            Absence.MISSING,
            List.of(new TextColumn("team", "team", "team", false)),
            new Words("Caseload", "measure", "measures", "", "", "", "teams", "TEAM", "teams", ""));

    private CaseloadTable() {}
}
