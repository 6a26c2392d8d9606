package org.concordat.consolidation.kpi;

import org.concordat.consolidation.domain.CellNaming;
import org.concordat.consolidation.domain.Declaration;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.domain.DomainSource;
import org.concordat.consolidation.domain.Remarks;
import org.concordat.consolidation.domain.TableDomain;
import org.concordat.consolidation.kpi.facts.KpiLines;
import org.concordat.consolidation.kpi.scorecard.ScorecardAssessment;
import org.concordat.consolidation.measure.Measures;
import org.concordat.consolidation.table.Absence;
import org.concordat.consolidation.table.DomainTable;
import org.concordat.kernel.ReportingDomain;

/** Results of indicators, as the registry names them. */
public final class KpiDomain implements DomainSource {

    private static final DomainTable TABLE = DomainTable.plain(
            Measures.of(ReportingDomain.KPI, KpiTable.MEASURES),
            Absence.MISSING,
            KpiTable.TEXTS,
            KpiTable.WORDS,
            KpiTable.BY_SERVICE_LINE);

    public static final Domain KPI = new TableDomain(new Declaration(
            ReportingDomain.KPI,
            "concordat.kpis",
            "kpis",
            TABLE,
            new KpiRows(),
            Remarks.NONE,
            KpiLines.FORMAT,
            CellNaming.COMPLETE,
            new ScorecardAssessment()));

    @Override
    public Domain domain() {
        return KPI;
    }
}
