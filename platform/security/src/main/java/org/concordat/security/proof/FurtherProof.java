package org.concordat.security.proof;

import java.util.Optional;
import java.util.Set;
import org.concordat.kernel.Borough;

/** Proves something that is stored, and was not decided by this service, against where it came from. */
public interface FurtherProof {

    /**
     * @return empty when there is nothing of the kind here
     * @throws IllegalStateException when it cannot be looked at now, with the reason
     */
    Optional<Proof> of(Set<Borough> boroughs);
}
