package org.concordat.consolidation.procurement.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.procurement.ContractRows;
import org.concordat.consolidation.procurement.ContractRows.Says;
import org.concordat.consolidation.procurement.ListedContract;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.kernel.Borough;
import org.concordat.kernel.contracts.FutureIntention;
import org.concordat.kernel.contracts.PipelineState;
import org.concordat.kernel.money.Money;

/**
 * Contracts by when they have to be decided on, as far as they may be shown one by one.
 *
 * @param of the code of the borough or the partnership
 * @param on the day on which it is looked at
 * @param notListed boroughs of which not every contract is here: some may not be shown by itself, or none was recorded;
 *     of how many there are, the view by state says what may be said
 * @param states in their order, also those that hold nothing
 * @param contracts by state, then by the day by which they have to be decided on
 */
public record Pipeline(
        String of, LocalDate on, Instant asAt, List<Borough> notListed, List<State> states, List<Entry> contracts) {

    private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::state)
            .thenComparing(entry -> entry.actBy().orElse(LocalDate.MAX))
            .thenComparing(Entry::borough)
            .thenComparing(Entry::contract);

    /**
     * @param contracts each counted once, also where several boroughs have a share
     * @param value of those that say one, over the term
     * @param yearForecast of those that say one
     */
    public record State(PipelineState state, String title, long contracts, Money value, Money yearForecast) {}

    /**
     * @param renewal as printed
     * @param needsDecision that the day by which it had to be decided on has come, and nobody has
     * @param value over the term
     * @param spend to date
     */
    public record Entry(
            Borough borough,
            String contract,
            String title,
            String supplier,
            Optional<String> serviceLine,
            Optional<LocalDate> lastDay,
            Optional<String> renewal,
            Optional<LocalDate> noticeBy,
            Optional<LocalDate> actBy,
            PipelineState state,
            boolean needsDecision,
            Optional<FutureIntention> intention,
            Optional<LocalDate> intendedOn,
            Optional<String> decidedBy,
            Optional<String> sharedReference,
            Optional<Money> value,
            Optional<Money> spend,
            Optional<Money> yearForecast) {

        static Entry of(ListedContract contract) {
            return new Entry(
                    contract.borough(),
                    contract.said(Says.CONTRACT),
                    contract.said(Says.TITLE),
                    contract.said(Says.SUPPLIER),
                    Optional.of(contract.line().row()).filter(line -> !line.isEmpty()),
                    contract.day(Says.LAST_DAY),
                    contract.text(Says.RENEWAL),
                    contract.day(Says.NOTICE_BY),
                    contract.day(Says.ACT_BY),
                    contract.state(),
                    contract.text(Says.NEEDS_DECISION).isPresent(),
                    contract.text(Says.INTENTION).map(FutureIntention::valueOf),
                    contract.day(Says.INTENDED_ON),
                    contract.text(Says.DECIDED_BY),
                    contract.text(Says.SHARED_REFERENCE),
                    contract.money(ContractRows.VALUE),
                    contract.money(ContractRows.SPEND),
                    contract.money(ContractRows.YEAR_FORECAST));
        }
    }

    /** @param view of contracts, looked at on a day */
    static Pipeline of(ReleasedView view) {
        List<ListedContract> listed = ListedContract.of(view);
        return new Pipeline(
                view.question().subject().code(),
                view.question().on().orElseThrow(),
                view.question().asAt(),
                ListedContract.notListed(view, listed),
                Arrays.stream(PipelineState.values())
                        .map(state -> state(
                                state,
                                listed.stream()
                                        .filter(contract -> contract.state() == state)
                                        .toList()))
                        .toList(),
                listed.stream().map(Entry::of).sorted(ORDER).toList());
    }

    private static State state(PipelineState state, List<ListedContract> contracts) {
        return new State(
                state,
                state.title(),
                contracts.stream()
                        .mapToLong(contract -> contract.count(ContractRows.CONTRACTS))
                        .sum(),
                sum(contracts, ContractRows.VALUE),
                sum(contracts, ContractRows.YEAR_FORECAST));
    }

    private static Money sum(List<ListedContract> contracts, Measure measure) {
        return contracts.stream()
                .flatMap(contract -> contract.money(measure).stream())
                .reduce(Money.ZERO, Money::plus);
    }
}
