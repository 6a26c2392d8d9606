package org.concordat.consolidation.savings;

import org.concordat.consolidation.domain.CellNaming;
import org.concordat.consolidation.domain.Declaration;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.domain.DomainSource;
import org.concordat.consolidation.domain.RegisterDomain;
import org.concordat.consolidation.savings.facts.SavingsLinesJson;
import org.concordat.consolidation.table.RowSource;
import org.concordat.kernel.ReportingDomain;

/** Savings, as the registry names them: a register of initiatives with what each has brought and will bring. */
public final class SavingsDomain implements DomainSource {

    public static final Domain SAVINGS = new RegisterDomain(new Declaration(
            ReportingDomain.SAVINGS,
            "concordat.savings",
            "savings",
            SavingsRows.TABLE,
            RowSource.serviceLinesAndNone(),
            new Shortfall(),
            SavingsLinesJson.FORMAT,
            CellNaming.COMPLETE,
            new PlanAssessment()));

    @Override
    public Domain domain() {
        return SAVINGS;
    }
}
