package org.concordat.consolidation.budget;

import org.concordat.consolidation.budget.facts.BudgetLines;
import org.concordat.consolidation.domain.CellNaming;
import org.concordat.consolidation.domain.Declaration;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.domain.DomainSource;
import org.concordat.consolidation.domain.TableDomain;
import org.concordat.consolidation.table.RowSource;
import org.concordat.kernel.ReportingDomain;

/** Budgets, as the registry names them. */
public final class BudgetDomain implements DomainSource {

    public static final Domain BUDGET = new TableDomain(new Declaration(
            ReportingDomain.BUDGET,
            "concordat.budgets",
            "budget",
            BudgetRows.TABLE,
            RowSource.serviceLines(),
            new Verdict(),
            BudgetLines.FORMAT,
            CellNaming.WITHOUT_DOMAIN));

    @Override
    public Domain domain() {
        return BUDGET;
    }
}
