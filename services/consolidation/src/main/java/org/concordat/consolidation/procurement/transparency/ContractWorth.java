package org.concordat.consolidation.procurement.transparency;

import java.util.Optional;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.procurement.ContractRows;
import org.concordat.consolidation.procurement.ListedContract;
import org.concordat.kernel.money.Money;

/** What a contract is worth for whoever asks whether it has to be published. */
final class ContractWorth {

    private ContractWorth() {}

    /** In the year: its forecast, else the year's part of the value. */
    static Optional<Money> inTheYear(ListedContract contract) {
        return contract.money(yearly(contract));
    }

    private static Measure yearly(ListedContract contract) {
        return contract.money(ContractRows.YEAR_FORECAST).isPresent()
                ? ContractRows.YEAR_FORECAST
                : ContractRows.YEAR_VALUE;
    }

    /**
     * Whether a contract, all shares together, is worth more than an amount: over its term, or in the year where nobody
     * says that. Of one of which nobody says an amount it cannot be ruled out.
     */
    static boolean mayBeOver(Money limit, ListedContract contract) {
        return contract.whole(ContractRows.VALUE)
                .or(() -> contract.whole(yearly(contract)))
                .filter(worth -> worth.compareTo(limit) <= 0)
                .isEmpty();
    }
}
