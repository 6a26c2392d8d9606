package org.concordat.consolidation.caseload;

import org.concordat.consolidation.caseload.facts.CaseloadFactsJson;
import org.concordat.consolidation.domain.CellNaming;
import org.concordat.consolidation.domain.Declaration;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.domain.DomainSource;
import org.concordat.consolidation.domain.Remarks;
import org.concordat.consolidation.domain.TableDomain;
import org.concordat.kernel.ReportingDomain;

/** Caseload, as the registry names it: what events of cases come to. */
public final class CaseloadDomain implements DomainSource {

    public static final Domain CASELOAD = new TableDomain(new Declaration(
            ReportingDomain.CASELOAD,
            "concordat.caseload",
            "caseload",
            CaseloadTable.TABLE,
            new CaseloadRows(),
            Remarks.NONE,
            CaseloadFactsJson.FORMAT,
            CellNaming.COMPLETE,
            new CaseloadAssessment()));

    @Override
    public Domain domain() {
        return CASELOAD;
    }
}
