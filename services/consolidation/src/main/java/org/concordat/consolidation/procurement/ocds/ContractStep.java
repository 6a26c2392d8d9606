package org.concordat.consolidation.procurement.ocds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.consolidation.procurement.ContractKnown;
import org.concordat.consolidation.reference.KeptVersion;
import org.concordat.kernel.contracts.Commitment;
import org.concordat.kernel.contracts.Contract;
import org.concordat.kernel.contracts.Contract.Modification;
import org.concordat.kernel.span.London;

/**
 * A version of a contract, and what it changes of the one that was published before it.
 *
 * @param version in the register
 * @param at when it became the version
 * @param before as it was published last
 * @param planned whether it is still to be procured, and was so in every version before
 * @param contracted whether it was no plan any more in a version before
 * @param amendments of the contract so far, this version's last
 */
record ContractStep(
        ContractKnown known,
        long version,
        Instant at,
        Optional<ContractStep> before,
        boolean planned,
        boolean contracted,
        List<Change> amendments) {

    /**
     * A change of terms, or what is said of one.
     *
     * @param number among those of its version, from 1
     * @param on when it was agreed on; none where the register says nothing but the version
     * @param what was changed
     * @param why the version differs
     */
    record Change(
            long version,
            int number,
            Optional<Long> versionBefore,
            Instant recorded,
            Optional<LocalDate> on,
            Optional<String> what,
            Optional<String> why) {}

    /**
     * The versions of one contract that its borough publishes: of what boroughs share, those in which it is counted there.
     *
     * @param versions in order
     */
    static List<ContractStep> of(List<KeptVersion<ContractKnown>> versions) {
        List<ContractStep> steps = new ArrayList<>();
        for (KeptVersion<ContractKnown> version : versions) {
            if (version.content().isCountedHere()) {
                steps.add(next(
                        steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast()),
                        version.content(),
                        version.version()));
            }
        }
        return steps;
    }

    private static ContractStep next(Optional<ContractStep> before, ContractKnown known, long version) {
        boolean contracted = before.filter(step -> !step.planned()).isPresent();
        boolean planned = !contracted && isPlanned(known);
        List<Change> amendments =
                new ArrayList<>(before.map(ContractStep::amendments).orElse(List.of()));
        amendments.addAll(changes(before, known, version, contracted));
        return new ContractStep(
                known, version, known.recordedAt(), before, planned, contracted, List.copyOf(amendments));
    }

    /** It begins later, nobody has signed it, and who is to deliver it is nobody in particular. */
    private static boolean isPlanned(ContractKnown known) {
        Contract contract = known.contract();
        LocalDate day = London.dayOf(known.recordedAt());
        return contract.start().filter(start -> start.isAfter(day)).isPresent()
                && contract.signed().filter(signed -> !signed.isAfter(day)).isEmpty()
                && contract.supplier().nobodyInParticular();
    }

    private static List<Change> changes(
            Optional<ContractStep> before, ContractKnown known, long version, boolean contracted) {
        List<Modification> knownBefore =
                before.flatMap(step -> step.contract().modifications()).orElse(List.of());
        List<Modification> added = known.contract().modifications().orElse(List.of()).stream()
                .filter(change -> !knownBefore.contains(change))
                .toList();
        List<Change> changes = new ArrayList<>();
        for (Modification change : added) {
            changes.add(change(
                    before, known, version, changes.size() + 1, Optional.of(change.on()), Optional.of(change.what())));
        }
        if (changes.isEmpty()
                && contracted
                && before.filter(step -> step.differs(known.contract())).isPresent()) {
            changes.add(change(before, known, version, 1, Optional.empty(), Optional.empty()));
        }
        return changes;
    }

    private static Change change(
            Optional<ContractStep> before,
            ContractKnown known,
            long version,
            int number,
            Optional<LocalDate> on,
            Optional<String> what) {
        return new Change(
                version,
                number,
                before.map(ContractStep::version),
                known.recordedAt(),
                on,
                what,
                known.contract().reason());
    }

    /** In its terms. A termination that is taken back is one of them. */
    private boolean differs(Contract after) {
        return !Commitment.of(contract()).terms().equals(Commitment.of(after).terms())
                || contract().termination().isPresent() && after.termination().isEmpty();
    }

    Contract contract() {
        return known.contract();
    }

    /** The day on which it became the version, in London. */
    LocalDate day() {
        return London.dayOf(at);
    }

    /** What it tells; at least one. */
    List<ReleaseTag> tags() {
        if (planned) {
            return List.of(before.isEmpty() ? ReleaseTag.PLANNING : ReleaseTag.PLANNING_UPDATE);
        }
        Optional<ContractStep> contractBefore = before.filter(step -> contracted);
        List<ReleaseTag> tags = new ArrayList<>();
        if (contractBefore.isEmpty()) {
            tags.add(ReleaseTag.CONTRACT);
        } else if (contractBefore.get().differs(contract())) {
            tags.add(ReleaseTag.CONTRACT_AMENDMENT);
        }
        Carried carried = Carried.of(contract());
        Carried carriedBefore =
                contractBefore.map(step -> Carried.of(step.contract())).orElse(Carried.NOTHING);
        if (!carried.equals(carriedBefore)) {
            tags.add(
                    carriedBefore.equals(Carried.NOTHING)
                            ? ReleaseTag.IMPLEMENTATION
                            : ReleaseTag.IMPLEMENTATION_UPDATE);
        }
        if (contract().termination().isPresent()
                && !contract()
                        .termination()
                        .equals(contractBefore.flatMap(step -> step.contract().termination()))) {
            tags.add(ReleaseTag.CONTRACT_TERMINATION);
        }
        return tags.isEmpty() ? List.of(ReleaseTag.CONTRACT_UPDATE) : tags;
    }

    /** How it is carried out: what was spent, year by year, and how it was rated. What somebody noted is for the borough. */
    private record Carried(List<String> spend, List<String> ratings) {

        static final Carried NOTHING = new Carried(List.of(), List.of());

        static Carried of(Contract contract) {
            return new Carried(
                    contract.years().stream()
                            .flatMap(List::stream)
                            .flatMap(year -> year.spend().stream()
                                    .map(spent -> year.year() + " "
                                            + spent.stripTrailingZeros().toPlainString()))
                            .toList(),
                    contract.performance().stream()
                            .flatMap(List::stream)
                            .flatMap(rated -> Stream.of(
                                    rated.quarter() + " " + rated.indicator().orElse("") + " " + rated.rating()))
                            .toList());
        }
    }
}
