package org.concordat.consolidation.planted;

import org.concordat.consolidation.measure.Measure;
import org.concordat.consolidation.savings.SavingsRows;

/** Breaks the rule on purpose: something shared that names a measure of savings. */
class SavingsOutside {

    boolean isTarget(Measure measure) {
        return measure.equals(SavingsRows.TARGET);
    }
}
