package org.concordat.consolidation.reference;

import java.time.Instant;
import java.util.List;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.SharingRule;

/**
 * A mandate in force, as it was known.
 *
 * @param sharing in the order of the mandate: a rule is pointed to by its index
 */
public record MandateKnown(
        String mandate,
        Borough borough,
        FinancialYear financialYear,
        int version,
        String title,
        List<SharingRule> sharing,
        Instant knownAt) {

    public MandateKnown {
        sharing = List.copyOf(sharing);
    }
}
