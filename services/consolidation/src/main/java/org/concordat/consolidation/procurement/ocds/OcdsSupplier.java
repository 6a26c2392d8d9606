package org.concordat.consolidation.procurement.ocds;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.consolidation.procurement.ocds.OcdsRelease.OcdsDetails;
import org.concordat.consolidation.procurement.ocds.OcdsRelease.OcdsIdentifier;
import org.concordat.consolidation.procurement.ocds.OcdsRelease.OcdsParty;
import org.concordat.kernel.contracts.RegistrationNumber;
import org.concordat.kernel.contracts.Supplier;

/**
 * A supplier as a party, known by the number that a registrar gave it; schemes are those of org-id. Without one it is known
 * by its name as printed, and that in its own register alone. Nobody in particular is no party.
 */
final class OcdsSupplier {

    private static final String COMPANIES_HOUSE = "GB-COH";
    private static final String ENGLAND_AND_WALES = "GB-CHC";
    private static final String SCOTLAND = "GB-SC";
    private static final String NORTHERN_IRELAND = "GB-NIC";

    /** With which numbers of Northern Ireland are printed, and listed without. */
    private static final String NORTHERN_IRELAND_PREFIX = "NIC";

    private OcdsSupplier() {}

    static Optional<OcdsParty> party(Supplier supplier) {
        if (supplier.nobodyInParticular()) {
            return Optional.empty();
        }
        List<OcdsIdentifier> numbers = Stream.of(
                        supplier.company()
                                .map(number -> new OcdsIdentifier(
                                        COMPANIES_HOUSE,
                                        RegistrationNumber.company(number),
                                        Optional.empty(),
                                        Optional.empty())),
                        supplier.charity().map(OcdsSupplier::charity))
                .flatMap(Optional::stream)
                .toList();
        return Optional.of(new OcdsParty(
                supplier.name(),
                numbers.isEmpty()
                        ? supplier.name()
                        : numbers.getFirst().scheme() + "-" + numbers.getFirst().id(),
                numbers.stream().findFirst(),
                Optional.of(numbers.stream().skip(1).toList()).filter(further -> !further.isEmpty()),
                List.of("supplier"),
                details(supplier)));
    }

    private static OcdsIdentifier charity(String printed) {
        String number = RegistrationNumber.charity(printed);
        boolean scottish = number.startsWith("SC");
        boolean irish = number.startsWith(NORTHERN_IRELAND_PREFIX);
        return new OcdsIdentifier(
                scottish ? SCOTLAND : irish ? NORTHERN_IRELAND : ENGLAND_AND_WALES,
                irish ? number.substring(NORTHERN_IRELAND_PREFIX.length()) : number,
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<OcdsDetails> details(Supplier supplier) {
        return supplier.sme().isEmpty() && supplier.voluntary().isEmpty()
                ? Optional.empty()
                : Optional.of(new OcdsDetails(supplier.sme().map(sme -> sme ? "sme" : "large"), supplier.voluntary()));
    }
}
