package org.concordat.consolidation.caseload.facts;

import org.concordat.consolidation.caseload.history.Amount;

/**
 * The sums of a measure in two stretches that follow each other, for one team and value.
 *
 * @param value of which a median is made; 0 elsewhere, and for what there is of all values at the end
 */
record MeasureSums(String measure, String team, int value, Of now, Of before) {

    /** @param atEnd all changes up to the last day @param within those of its days @param nights summed over its days */
    record Of(Amount atEnd, Amount within, long nights) {

        static final Of NOTHING = new Of(new Amount(0, 0), new Amount(0, 0), 0);

        Of plus(Of other) {
            return new Of(atEnd.plus(other.atEnd), within.plus(other.within), Math.addExact(nights, other.nights));
        }
    }
}
