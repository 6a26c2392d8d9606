package org.concordat.caseload.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.span.InForce;

/**
 * A system that sends a borough's events.
 *
 * @param uri what its events say is their source, such as {@code urn:example:wcc:mosaic}
 * @param title what people call it
 * @param system which product it is, such as Mosaic
 * @param keys the ids of the borough's own keys by which its pseudonyms are made, such as {@code k1}; of a new key once
 *     it is known who is who under it
 * @param rhythm how long it is silent at most, as a period of ISO 8601 such as {@code P1D}
 * @param numbered whether it numbers its events without gaps, by the attribute {@code sequence}
 * @param profile the code of the profile by which its exports are read, the borough's own or one that is shipped; where none
 *     is said it sends events alone
 * @param until the last day that its events are taken
 */
public record CaseSource(
        String uri,
        String title,
        String system,
        List<String> keys,
        Optional<String> rhythm,
        Optional<Boolean> numbered,
        Optional<String> profile,
        Optional<LocalDate> until) {

    /** Whether its events are taken on the day. */
    public boolean isOpenOn(LocalDate day) {
        return InForce.on(day, Optional.empty(), until);
    }
}
