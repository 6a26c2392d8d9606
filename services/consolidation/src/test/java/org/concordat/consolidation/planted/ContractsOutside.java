package org.concordat.consolidation.planted;

import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.procurement.ContractRows;

/** Breaks the rule on purpose: something shared that names a measure of contracts. */
class ContractsOutside {

    boolean isValue(Measure measure) {
        return measure.equals(ContractRows.VALUE);
    }
}
