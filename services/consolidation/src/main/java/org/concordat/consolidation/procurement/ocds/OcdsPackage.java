package org.concordat.consolidation.procurement.ocds;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A release package.
 *
 * @param uri of this package: the same for the same borough and moment
 * @param version of the standard
 * @param publishedDate the moment as at which it is
 * @param license under which the borough publishes it, where the installation says
 */
public record OcdsPackage(
        String uri,
        String version,
        Instant publishedDate,
        OcdsPublisher publisher,
        Optional<String> license,
        List<OcdsRelease> releases) {

    /** Of the standard. */
    static final String VERSION = "1.1";

    /** @param scheme of the number by which it is known @param uid that number */
    public record OcdsPublisher(String name, Optional<String> scheme, Optional<String> uid, Optional<String> uri) {}
}
