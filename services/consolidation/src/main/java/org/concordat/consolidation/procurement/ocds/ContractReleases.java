package org.concordat.consolidation.procurement.ocds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.consolidation.procurement.ocds.OcdsRelease.OcdsAmendment;
import org.concordat.consolidation.procurement.ocds.OcdsRelease.OcdsAward;
import org.concordat.consolidation.procurement.ocds.OcdsRelease.OcdsBudget;
import org.concordat.consolidation.procurement.ocds.OcdsRelease.OcdsContract;
import org.concordat.consolidation.procurement.ocds.OcdsRelease.OcdsMilestone;
import org.concordat.consolidation.procurement.ocds.OcdsRelease.OcdsParty;
import org.concordat.consolidation.procurement.ocds.OcdsRelease.OcdsPeriod;
import org.concordat.consolidation.procurement.ocds.OcdsRelease.OcdsPlanning;
import org.concordat.consolidation.procurement.ocds.OcdsRelease.OcdsReference;
import org.concordat.consolidation.procurement.ocds.OcdsRelease.OcdsRelated;
import org.concordat.consolidation.procurement.ocds.OcdsRelease.OcdsValue;
import org.concordat.kernel.Borough;
import org.concordat.kernel.contracts.Contract;
import org.concordat.kernel.money.Money;
import org.concordat.kernel.shares.Share;
import org.concordat.kernel.span.London;

/**
 * Writes the versions of contracts as releases. Each says the whole of its version, so that the latest says where things
 * stand.
 *
 * @param prefix of every {@code ocid}
 * @param own the borough that publishes
 * @param others with which it shares a contract, as far as they are known
 */
record ContractReleases(String prefix, Borough borough, OcdsBuyer own, Map<Borough, OcdsBuyer> others) {

    private static final String POUNDS = "GBP";

    /** Of a contract and how it came about; both come from procurement, whatever found the supplier. */
    private static final String INITIATION = "tender";

    OcdsRelease release(ContractStep step) {
        return release(
                step,
                releaseId(step.known().reference(), step.version()),
                step.tags().stream().map(ReleaseTag::code).toList());
    }

    /** Where all releases of a contract lead. @param last of its versions */
    OcdsRelease compiled(ContractStep last) {
        return release(
                last,
                releaseId(last.known().reference(), last.version()) + "-compiled",
                List.of(ReleaseTag.COMPILED.code()));
    }

    private String ocid(String reference) {
        return "%s-%s-%s".formatted(prefix, borough, reference);
    }

    private String releaseId(String reference, long version) {
        return ocid(reference) + "-" + version;
    }

    private OcdsRelease release(ContractStep step, String id, List<String> tags) {
        Contract contract = step.contract();
        OcdsParty buyer = own.party("buyer");
        Optional<OcdsParty> supplier = OcdsSupplier.party(contract.supplier());
        return new OcdsRelease(
                ocid(step.known().reference()),
                id,
                step.at(),
                tags,
                INITIATION,
                "en",
                Stream.of(Stream.of(buyer), sharing(contract), supplier.stream())
                        .flatMap(parties -> parties)
                        .toList(),
                buyer.reference(),
                planning(step),
                TenderOfContract.of(step, buyer.reference(), value(contract), period(contract)),
                contracted(step, List.of(award(step, supplier.map(OcdsParty::reference)))),
                contracted(step, List.of(contract(step, buyer.reference(), supplier.map(OcdsParty::reference)))),
                contract.framework().map(name -> List.of(new OcdsRelated("1", List.of("framework"), name))));
    }

    /** Those who share it pay their part. */
    private Stream<OcdsParty> sharing(Contract contract) {
        return contract.shares().stream()
                .flatMap(List::stream)
                .map(Share::borough)
                .filter(other -> !other.equals(borough))
                .sorted()
                .flatMap(other -> Optional.ofNullable(others.get(other)).stream())
                .map(other -> other.party("payer"));
    }

    private static <T> Optional<T> contracted(ContractStep step, T told) {
        return step.planned() ? Optional.empty() : Optional.of(told);
    }

    private Optional<OcdsPlanning> planning(ContractStep step) {
        Contract contract = step.contract();
        Optional<List<OcdsMilestone>> milestones = contract.procurementLead()
                .flatMap(lead -> contract.procurementFrom(step.day()))
                .map(from ->
                        List.of(milestone("procurement", "Procurement begins", "preProcurement", from, step.day())));
        return step.planned()
                ? Optional.of(new OcdsPlanning(value(contract).map(OcdsBudget::new), milestones))
                : Optional.empty();
    }

    /** Nobody in particular has no supplier there, and what is printed in its place is said. */
    private OcdsAward award(ContractStep step, Optional<OcdsReference> supplier) {
        Contract contract = step.contract();
        return new OcdsAward(
                step.known().reference(),
                contract.title(),
                supplier.isPresent()
                        ? Optional.empty()
                        : Optional.of(
                                "Supplier as printed: " + contract.supplier().name()),
                "active",
                value(contract),
                supplier.map(List::of),
                period(contract));
    }

    private OcdsContract contract(ContractStep step, OcdsReference buyer, Optional<OcdsReference> supplier) {
        Contract contract = step.contract();
        return new OcdsContract(
                step.known().reference(),
                step.known().reference(),
                contract.title(),
                contract.description(),
                status(contract, step.day()),
                period(contract),
                value(contract),
                contract.signed().map(ContractReleases::beginning),
                ImplementationOfContract.of(contract, buyer, supplier),
                contract.review().map(day -> List.of(milestone("review", "Review", "assessment", day, step.day()))),
                some(step.amendments().stream()
                        .map(change -> amendment(step.known().reference(), change))
                        .toList()));
    }

    private static String status(Contract contract, LocalDate day) {
        if (contract.lastDay().filter(last -> last.isBefore(day)).isPresent()
                || contract.termination().isPresent()) {
            return "terminated";
        }
        return contract.start().filter(start -> start.isAfter(day)).isPresent() ? "pending" : "active";
    }

    private OcdsAmendment amendment(String reference, ContractStep.Change change) {
        return new OcdsAmendment(
                change.version() + "." + change.number(),
                change.on()
                        .map(ContractReleases::beginning)
                        .orElseGet(() -> change.recorded().toString()),
                change.why(),
                change.what(),
                change.versionBefore().map(version -> releaseId(reference, version)),
                releaseId(reference, change.version()));
    }

    /** Of a shared contract of all shares together, and nothing where nobody says that. */
    private static Optional<OcdsValue> value(Contract contract) {
        Optional<BigDecimal> worth = contract.shares().isPresent() ? contract.wholeValue() : contract.value();
        return worth.map(ContractReleases::pounds);
    }

    static OcdsValue pounds(BigDecimal amount) {
        return new OcdsValue(new Money(amount).pounds(), POUNDS);
    }

    private static Optional<OcdsPeriod> period(Contract contract) {
        Optional<LocalDate> last = contract.lastDay();
        Optional<LocalDate> furthest = Stream.concat(
                        last.stream(),
                        contract.extensions().stream()
                                .flatMap(List::stream)
                                .filter(option -> option.taken().orElse(true))
                                .map(Contract.Extension::until))
                .max(LocalDate::compareTo)
                .filter(until -> contract.termination().isEmpty()
                        && last.filter(until::isAfter).isPresent());
        return contract.start().isEmpty() && last.isEmpty()
                ? Optional.empty()
                : Optional.of(new OcdsPeriod(
                        contract.start().map(ContractReleases::beginning),
                        last.map(ContractReleases::end),
                        furthest.map(ContractReleases::end),
                        contract.start()
                                .flatMap(start -> last.map(end -> ChronoUnit.DAYS.between(start, end) + 1))
                                .filter(days -> days > 0)));
    }

    private static OcdsMilestone milestone(String id, String title, String type, LocalDate due, LocalDate day) {
        return new OcdsMilestone(
                id,
                title,
                type,
                Optional.empty(),
                end(due),
                due.isBefore(day) ? Optional.empty() : Optional.of("scheduled"));
    }

    static String beginning(LocalDate day) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(London.startOf(day));
    }

    static String end(LocalDate day) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(London.endOf(day));
    }

    static <T> Optional<List<T>> some(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }
}
