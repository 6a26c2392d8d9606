package org.concordat.security.proof;

import java.util.List;

/** The seals that this service has published, where nobody with its database alone can change them. */
public interface SealLog {

    /**
     * All of them, in the order of their publication.
     *
     * @throws IllegalStateException when the log cannot be read
     */
    List<ChainSeal> read();
}
