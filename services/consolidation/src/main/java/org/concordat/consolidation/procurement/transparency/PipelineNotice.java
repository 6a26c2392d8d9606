package org.concordat.consolidation.procurement.transparency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.procurement.ContractRows;
import org.concordat.consolidation.procurement.ContractRows.Says;
import org.concordat.consolidation.procurement.ListedContract;
import org.concordat.consolidation.procurement.NotListed;
import org.concordat.consolidation.procurement.RegisterAhead;
import org.concordat.kernel.Borough;
import org.concordat.kernel.contracts.FutureIntention;
import org.concordat.kernel.contracts.PipelineState;
import org.concordat.kernel.contracts.ProcurementRoute;
import org.concordat.kernel.money.Money;

/**
 * The list for the yearly pipeline notice (UK1; Procurement Act 2023, section 93): what is worth more than £2 million and
 * has to be procured in the 18 months from a day. That is what begins and has nobody yet to deliver it, and what follows a
 * contract that ends, unless it is meant to end. What is estimated for it is what the contract is worth.
 *
 * @param of the code of the borough or the partnership
 * @param on the day from which it looks ahead: of the notice, the first of the financial year
 * @param until the last day of which is known what begins
 * @param notListed whose contracts are not all here, of which year
 * @param withoutValue contracts of which nobody says what they are worth, which are not here
 * @param regimes light-touch contracts and others, also where there is none; without those that have no date
 * @param contracts by the day from which they have to be procured; last those of which no date says when
 */
public record PipelineNotice(
        String of,
        LocalDate on,
        LocalDate until,
        Instant asAt,
        List<NotListed> notListed,
        long withoutValue,
        List<RegimeSum> regimes,
        List<NoticedContract> contracts) {

    /** Above which the notice asks for a contract. */
    private static final Money LIMIT = Money.of("2000000");

    private static final int MONTHS = 18;

    /** How far it looks for what begins: what is procured in the last of its months may take as long again. */
    static final int MONTHS_OF_STARTS = 2 * MONTHS;

    private static final Comparator<NoticedContract> ORDER = Comparator.comparing(
                    (NoticedContract entry) -> entry.procurementFrom().orElse(LocalDate.MAX))
            .thenComparing(NoticedContract::borough)
            .thenComparing(NoticedContract::contract);

    /** Under which rules of the Act it is procured. */
    public enum Regime {
        /** The rules for services to people, which most care is. */
        LIGHT_TOUCH,
        FULL,
        /** Nobody says. */
        NOT_SAID;

        private static Regime of(ListedContract contract) {
            return contract.text(Says.LIGHT_TOUCH)
                    .map(said -> said.equals("yes") ? LIGHT_TOUCH : FULL)
                    .orElse(NOT_SAID);
        }
    }

    /** @param estimatedValue of all of them, over their terms */
    public record RegimeSum(Regime regime, long contracts, Money estimatedValue) {}

    /**
     * @param procurementFrom when looking for who delivers it, or what follows it, has to begin; none without a date
     * @param state of what runs, by when it has to be decided on; none of what is yet to begin
     * @param estimatedValue of all who share it, by the borough's share
     */
    public record NoticedContract(
            Borough borough,
            String contract,
            String title,
            Optional<String> description,
            Optional<String> cpv,
            Optional<String> category,
            Regime regime,
            Optional<LocalDate> procurementFrom,
            Optional<PipelineState> state,
            Optional<LocalDate> start,
            Optional<LocalDate> lastDay,
            Optional<FutureIntention> intention,
            Optional<ProcurementRoute> route,
            Optional<String> sharedReference,
            Money estimatedValue) {}

    static PipelineNotice of(RegisterAhead register) {
        List<ListedContract> wanted = register.contracts().stream()
                .filter(contract -> contract.count(ContractRows.CONTRACTS) > 0)
                .filter(contract -> isToBeProcured(contract, register))
                .toList();
        List<NoticedContract> noticed = wanted.stream()
                .flatMap(contract -> estimate(contract).stream().map(value -> noticed(contract, register, value)))
                .filter(entry -> entry.estimatedValue().compareTo(LIMIT) > 0)
                .sorted(ORDER)
                .toList();
        return new PipelineNotice(
                register.of(),
                register.on(),
                register.until(),
                register.asAt(),
                register.notListed(),
                wanted.stream().filter(contract -> estimate(contract).isEmpty()).count(),
                Arrays.stream(Regime.values())
                        .map(regime -> sum(regime, noticed))
                        .toList(),
                noticed);
    }

    private static Optional<Money> estimate(ListedContract contract) {
        return contract.whole(ContractRows.VALUE);
    }

    /** What runs without a date may have to be procured any day. */
    private static boolean isToBeProcured(ListedContract contract, RegisterAhead register) {
        if (contract.beginsAfter(register.on())) {
            return !contract.isAwarded() && isInTime(contract, register);
        }
        return switch (contract.state()) {
            case ENDED, LATER -> false;
            case NO_DATE, OVERDUE, EXPIRED_STILL_PAYING, WITHIN_6_MONTHS, WITHIN_12_MONTHS, WITHIN_18_MONTHS ->
                contract.text(Says.INTENTION)
                        .filter(FutureIntention.TO_END.name()::equals)
                        .isEmpty();
        };
    }

    private static boolean isInTime(ListedContract contract, RegisterAhead register) {
        return contract.day(Says.PROCUREMENT_FROM)
                .filter(from -> from.isBefore(register.on().plusMonths(MONTHS)))
                .isPresent();
    }

    private static NoticedContract noticed(ListedContract contract, RegisterAhead register, Money value) {
        return new NoticedContract(
                contract.borough(),
                contract.said(Says.CONTRACT),
                contract.said(Says.TITLE),
                contract.text(Says.DESCRIPTION),
                contract.text(Says.CPV),
                contract.text(Says.CATEGORY),
                Regime.of(contract),
                contract.day(Says.PROCUREMENT_FROM),
                contract.beginsAfter(register.on()) ? Optional.empty() : Optional.of(contract.state()),
                contract.day(Says.START),
                contract.day(Says.LAST_DAY),
                contract.text(Says.INTENTION).map(FutureIntention::valueOf),
                contract.text(Says.ROUTE).map(ProcurementRoute::valueOf),
                contract.text(Says.SHARED_REFERENCE),
                value);
    }

    private static RegimeSum sum(Regime regime, List<NoticedContract> noticed) {
        List<NoticedContract> dated = noticed.stream()
                .filter(entry ->
                        entry.regime() == regime && entry.procurementFrom().isPresent())
                .toList();
        return new RegimeSum(
                regime,
                dated.size(),
                dated.stream().map(NoticedContract::estimatedValue).reduce(Money.ZERO, Money::plus));
    }
}
