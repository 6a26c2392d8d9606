package org.concordat.consolidation.procurement.ocds;

import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.procurement.ocds.OcdsRelease.OcdsIdentifier;
import org.concordat.consolidation.procurement.ocds.OcdsRelease.OcdsParty;
import org.concordat.kernel.OnsCode;

/**
 * A borough as a party.
 *
 * @param register its code in the register of local authorities in England (ISO 3166-2:GB), where the installation says
 */
record OcdsBuyer(String name, OnsCode ons, Optional<String> register) {

    /** The scheme of that register in the code list org-id. */
    private static final String LOCAL_AUTHORITY = "GB-LAE";

    /** Codes of the Office for National Statistics: a scheme that org-id does not list. */
    private static final String GEOGRAPHY = "GSS";

    private static final String GEOGRAPHIES = "http://statistics.data.gov.uk/id/statistical-geography/";

    OcdsIdentifier identifier() {
        return register.map(code -> new OcdsIdentifier(LOCAL_AUTHORITY, code, Optional.of(name), Optional.empty()))
                .orElseGet(this::geography);
    }

    private OcdsIdentifier geography() {
        return new OcdsIdentifier(GEOGRAPHY, ons.value(), Optional.of(name), Optional.of(GEOGRAPHIES + ons));
    }

    OcdsParty party(String role) {
        OcdsIdentifier first = identifier();
        return new OcdsParty(
                name,
                first.scheme() + "-" + first.id(),
                Optional.of(first),
                register.map(code -> List.of(geography())),
                List.of(role),
                Optional.empty());
    }
}
