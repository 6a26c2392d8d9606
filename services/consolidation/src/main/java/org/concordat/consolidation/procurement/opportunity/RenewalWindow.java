package org.concordat.consolidation.procurement.opportunity;

import java.time.LocalDate;
import java.util.Optional;
import org.concordat.consolidation.procurement.ContractRows.Says;
import org.concordat.consolidation.procurement.ListedContract;
import org.concordat.kernel.contracts.PipelineState;

/**
 * When a successor can be sought together with others: from half a year before the day by which a contract has to be
 * decided on, to prepare it, until its last day. What has ended and is still paid for can be put right now.
 *
 * @param from first day, never before the day on which it is looked at
 * @param until last day
 */
record RenewalWindow(LocalDate from, LocalDate until) {

    private static final int MONTHS_TO_PREPARE = 6;

    /** Empty for what has no date or has ended. @param on the day on which it is looked at */
    static Optional<RenewalWindow> of(ListedContract contract, LocalDate on) {
        if (contract.state() == PipelineState.EXPIRED_STILL_PAYING) {
            return Optional.of(new RenewalWindow(on, on.plusMonths(MONTHS_TO_PREPARE)));
        }
        return contract.day(Says.ACT_BY)
                .flatMap(actBy -> contract.day(Says.LAST_DAY).map(last -> {
                    LocalDate begin = actBy.minusMonths(MONTHS_TO_PREPARE);
                    return new RenewalWindow(begin.isBefore(on) ? on : begin, last);
                }))
                .filter(window -> !window.until().isBefore(on) && contract.state() != PipelineState.ENDED);
    }

    /** The days that are in both; at least one. */
    RenewalWindow with(RenewalWindow other) {
        return new RenewalWindow(
                from.isBefore(other.from) ? other.from : from, until.isAfter(other.until) ? other.until : until);
    }
}
