package org.concordat.mandates.mandate;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.concordat.kernel.Actor;
import org.concordat.kernel.Borough;
import org.concordat.mandates.terms.MandateTerms;

/**
 * What every mandate has, whatever its state.
 *
 * @param version counts the borough's mandates of the year from 1; a number is never given twice
 * @param writers all who wrote on the draft
 */
public record MandateDocument(
        UUID id, Borough borough, int version, MandateTerms terms, Set<Actor> writers, Instant draftedAt) {

    public MandateDocument {
        writers = Set.copyOf(writers);
    }
}
