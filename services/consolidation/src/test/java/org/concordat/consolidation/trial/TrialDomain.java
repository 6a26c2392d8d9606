package org.concordat.consolidation.trial;

import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.domain.CellNaming;
import org.concordat.consolidation.domain.Declaration;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.domain.DomainSource;
import org.concordat.consolidation.domain.Remarks;
import org.concordat.consolidation.domain.TableDomain;
import org.concordat.consolidation.measure.Accrual;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.measure.Measures;
import org.concordat.consolidation.table.Absence;
import org.concordat.consolidation.table.DomainTable;
import org.concordat.consolidation.table.RowNode;
import org.concordat.consolidation.table.RowTree;
import org.concordat.consolidation.table.Words;
import org.concordat.consolidation.trial.facts.TrialLines;
import org.concordat.kernel.ReportingDomain;

/** A flat table: a count, a ratio and a measure that does not combine, of two indicators. */
public final class TrialDomain implements DomainSource {

    public static final Measure CASES = Measure.count("cases", "Cases", Accrual.FLOW);
    public static final Measure IN_TIME = Measure.percentage("inTime", "In time", Accrual.FLOW);
    public static final Measure RATING = Measure.notCombinable("rating", "Rating", Accrual.STOCK);

    public static final DomainTable TABLE = DomainTable.plain(
            Measures.of(ReportingDomain.PLANS, List.of(CASES, IN_TIME, RATING)),
            Absence.MISSING,
            List.of(),
            new Words("Trial", "indicator", "indicators", "", "", "", "lines", "LINE", "lines", ""));

    public static final Domain TRIAL = new TableDomain(new Declaration(
            ReportingDomain.PLANS,
            "concordat.trial",
            "trial",
            TABLE,
            (chart, posted) -> RowTree.flat(chart, List.of(row("VISITS", "3.1.1"), row("REVIEWS", ""))),
            Remarks.NONE,
            TrialLines.FORMAT,
            CellNaming.COMPLETE));

    private static RowNode row(String code, String serviceLine) {
        return new RowNode(
                code,
                "Title of " + code,
                Optional.empty(),
                false,
                Optional.of(serviceLine).filter(line -> !line.isEmpty()),
                Optional.empty());
    }

    @Override
    public Domain domain() {
        return TRIAL;
    }
}
