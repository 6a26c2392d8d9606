package org.concordat.consolidation.domain;

import java.util.Optional;
import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.table.Part;

/** What a domain has to say about a figure that is shown. */
public interface Remarks {

    /** Of a domain that lets its figures speak for themselves. */
    Remarks NONE = new Remarks() {
        @Override
        public boolean speakOf(Measure measure) {
            return false;
        }

        @Override
        public Optional<Remark> on(Part part, Measure measure, long figure) {
            return Optional.empty();
        }
    };

    /** Whether there is a word on the figures of the measure; tables then have columns for it. */
    boolean speakOf(Measure measure);

    /** @param figure the whole number that holds it, such as an amount in pence */
    Optional<Remark> on(Part part, Measure measure, long figure);
}
