package org.concordat.caseload.names;

import java.util.Optional;

/**
 * A pseudonym under which something came in, or will.
 *
 * @param first the first pseudonym of the same case; itself, where it is that
 * @param replaces the pseudonym that it was told to replace; none of a first one
 */
record CaseName(String pseudonym, String first, Optional<String> replaces) {

    static CaseName ofItsOwn(String pseudonym) {
        return new CaseName(pseudonym, pseudonym, Optional.empty());
    }
}
