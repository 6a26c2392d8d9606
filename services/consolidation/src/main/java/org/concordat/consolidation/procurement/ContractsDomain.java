package org.concordat.consolidation.procurement;

import org.concordat.consolidation.domain.CellNaming;
import org.concordat.consolidation.domain.Declaration;
import org.concordat.consolidation.domain.Domain;
import org.concordat.consolidation.domain.DomainSource;
import org.concordat.consolidation.domain.RegisterDomain;
import org.concordat.consolidation.procurement.facts.ContractFactsJson;
import org.concordat.consolidation.table.RowSource;
import org.concordat.kernel.ReportingDomain;

/** Contracts, as the registry names them: a register of what boroughs buy, from whom, until when and for how much. */
public final class ContractsDomain implements DomainSource {

    public static final Domain CONTRACTS = new RegisterDomain(new Declaration(
            ReportingDomain.CONTRACT,
            "concordat.contracts",
            "contracts",
            ContractRows.TABLE,
            RowSource.serviceLinesAndNone(),
            new ValueLeft(),
            ContractFactsJson.FORMAT,
            CellNaming.COMPLETE));

    @Override
    public Domain domain() {
        return CONTRACTS;
    }
}
