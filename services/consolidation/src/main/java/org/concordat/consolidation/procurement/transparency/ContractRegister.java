package org.concordat.consolidation.procurement.transparency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.procurement.ContractRows;
import org.concordat.consolidation.procurement.ContractRows.Says;
import org.concordat.consolidation.procurement.ListedContract;
import org.concordat.consolidation.procurement.NotListed;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.kernel.Borough;
import org.concordat.kernel.contracts.ProcurementRoute;
import org.concordat.kernel.money.Money;

/**
 * The contract register of the Local Government Transparency Code 2015: contracts worth more than £5,000 with what the Code
 * asks of each. One of which nobody says an amount is listed as well.
 *
 * @param of the code of the borough or the partnership
 * @param on the day on which it is looked at
 * @param notListed whose contracts are not all here
 * @param contracts by borough and reference
 */
public record ContractRegister(
        String of, LocalDate on, Instant asAt, List<NotListed> notListed, List<RegisteredContract> contracts) {

    /** Above which the Code asks for a contract. */
    static final Money LIMIT = Money.of("5000");

    /**
     * @param value over the term: the borough's own part
     * @param yearlyAmount forecast of the year, else the year's part of the value
     * @param irrecoverableVat beside the value
     * @param end the last day as things are
     * @param route how the supplier was found
     * @param invited whether by an invitation to quote or to tender; none where nobody says how
     * @param size {@code SME}, {@code VCSE}, both
     */
    public record RegisteredContract(
            Borough borough,
            String reference,
            String title,
            Optional<String> department,
            Optional<String> description,
            String supplier,
            Optional<String> company,
            Optional<String> charity,
            Optional<String> size,
            Optional<Money> value,
            Optional<Money> yearlyAmount,
            Optional<Money> irrecoverableVat,
            Optional<LocalDate> start,
            Optional<LocalDate> end,
            Optional<LocalDate> review,
            Optional<ProcurementRoute> route,
            Optional<Boolean> invited,
            Optional<String> sharedReference) {

        static RegisteredContract of(ListedContract contract) {
            Optional<ProcurementRoute> route = contract.text(Says.ROUTE).map(ProcurementRoute::valueOf);
            return new RegisteredContract(
                    contract.borough(),
                    contract.said(Says.CONTRACT),
                    contract.said(Says.TITLE),
                    contract.text(Says.DEPARTMENT),
                    contract.text(Says.DESCRIPTION),
                    contract.said(Says.SUPPLIER),
                    contract.text(Says.COMPANY),
                    contract.text(Says.CHARITY),
                    contract.text(Says.SIZE),
                    contract.money(ContractRows.VALUE),
                    ContractWorth.inTheYear(contract),
                    contract.money(ContractRows.VAT),
                    contract.day(Says.START),
                    contract.day(Says.LAST_DAY),
                    contract.day(Says.REVIEW),
                    route,
                    route.map(ContractRegister::invites),
                    contract.text(Says.SHARED_REFERENCE));
        }
    }

    /** What is called off was competed for when the framework was. */
    private static boolean invites(ProcurementRoute route) {
        return switch (route) {
            case OPEN, SELECTIVE, LIMITED, CALL_OFF -> true;
            case DIRECT -> false;
        };
    }

    /** @param view of contracts, looked at on a day */
    static ContractRegister of(ReleasedView view) {
        List<ListedContract> listed = ListedContract.of(view);
        return new ContractRegister(
                view.question().subject().code(),
                view.question().on().orElseThrow(),
                view.question().asAt(),
                NotListed.in(view, listed),
                listed.stream()
                        .filter(contract -> ContractWorth.mayBeOver(LIMIT, contract))
                        .map(RegisteredContract::of)
                        .toList());
    }
}
