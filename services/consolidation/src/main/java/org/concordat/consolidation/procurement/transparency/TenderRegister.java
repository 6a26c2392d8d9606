package org.concordat.consolidation.procurement.transparency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.procurement.ContractRows;
import org.concordat.consolidation.procurement.ContractRows.Says;
import org.concordat.consolidation.procurement.ListedContract;
import org.concordat.consolidation.procurement.NotListed;
import org.concordat.consolidation.procurement.RegisterAhead;
import org.concordat.kernel.Borough;
import org.concordat.kernel.contracts.ProcurementRoute;
import org.concordat.kernel.money.Money;

/**
 * What registers say for the tender register of the Local Government Transparency Code 2015: contracts that may be worth
 * more than £5,000 and begin in the 18 months after the day, but for those awarded directly. When an invitation was published and until when
 * it is open no register says; of a contract that has begun the contract register says how its supplier was found.
 *
 * @param of the code of the borough or the partnership
 * @param on the day on which it is looked at
 * @param until the last day of which is known what begins
 * @param notListed whose contracts are not all here, of which year
 * @param tenders by borough and reference
 */
public record TenderRegister(
        String of,
        LocalDate on,
        LocalDate until,
        Instant asAt,
        List<NotListed> notListed,
        List<RegisteredTender> tenders) {

    /** How far it looks for what begins: as far as the pipeline notice does for what is procured. */
    static final int MONTHS = 18;

    /**
     * @param route none where nobody has said how the supplier is to be found
     * @param procurementFrom when looking for who delivers it has to begin: the start, less the lead time
     * @param awarded whether a supplier is named, or it is signed
     * @param value over the term: the borough's own part
     * @param end the last day
     */
    public record RegisteredTender(
            Borough borough,
            String reference,
            String title,
            Optional<String> department,
            Optional<String> description,
            Optional<ProcurementRoute> route,
            Optional<LocalDate> procurementFrom,
            boolean awarded,
            Optional<Money> value,
            Optional<LocalDate> start,
            Optional<LocalDate> end,
            Optional<LocalDate> review) {

        static RegisteredTender of(ListedContract contract) {
            return new RegisteredTender(
                    contract.borough(),
                    contract.said(Says.CONTRACT),
                    contract.said(Says.TITLE),
                    contract.text(Says.DEPARTMENT),
                    contract.text(Says.DESCRIPTION),
                    contract.text(Says.ROUTE).map(ProcurementRoute::valueOf),
                    contract.day(Says.PROCUREMENT_FROM),
                    contract.isAwarded(),
                    contract.money(ContractRows.VALUE),
                    contract.day(Says.START),
                    contract.day(Says.LAST_DAY),
                    contract.day(Says.REVIEW));
        }

        private boolean isByInvitation() {
            return route.filter(found -> found == ProcurementRoute.DIRECT).isEmpty();
        }
    }

    static TenderRegister of(RegisterAhead register) {
        return new TenderRegister(
                register.of(),
                register.on(),
                register.until(),
                register.asAt(),
                register.notListed(),
                register.contracts().stream()
                        .filter(contract -> contract.beginsAfter(register.on())
                                && !contract.beginsAfter(register.until())
                                && ContractWorth.mayBeOver(ContractRegister.LIMIT, contract))
                        .map(RegisteredTender::of)
                        .filter(RegisteredTender::isByInvitation)
                        .toList());
    }
}
