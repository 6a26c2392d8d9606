package org.concordat.consolidation.procurement.intention;

import org.concordat.consolidation.domain.CellNaming;
import org.concordat.consolidation.domain.Declaration;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.domain.DomainSource;
import org.concordat.consolidation.domain.RegisterDomain;
import org.concordat.consolidation.domain.Remarks;
import org.concordat.consolidation.procurement.facts.ContractFactsJson;
import org.concordat.consolidation.table.RowSource;
import org.concordat.kernel.ReportingDomain;

/** Commissioning intentions, as the registry names them: a further register of contracts, under their rules of mandates. */
public final class IntentionsDomain implements DomainSource {

    public static final Domain INTENTIONS = new RegisterDomain(
            new Declaration(
                    ReportingDomain.CONTRACT,
                    "concordat.contracts",
                    "intentions",
                    IntentionRows.TABLE,
                    RowSource.serviceLinesAndNone(),
                    Remarks.NONE,
                    ContractFactsJson.INTENTIONS_FORMAT,
                    CellNaming.COMPLETE,
                    new SpendShares()),
            true);

    @Override
    public Domain domain() {
        return INTENTIONS;
    }
}
