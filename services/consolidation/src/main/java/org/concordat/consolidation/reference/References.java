package org.concordat.consolidation.reference;

import java.time.Instant;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Chart;
import org.concordat.kernel.FinancialYear;

/** Reference data and mandates as they were known at a moment. */
public interface References {

    Optional<PartnershipKnown> partnership(String code, Instant asAt);

    /**
     * The mandate in force for the year: the latest adopted version, none once that is withdrawn (what it replaced does
     * not come back). Asked within a transaction that names the borough.
     */
    Optional<MandateKnown> mandate(Borough borough, FinancialYear year, Instant asAt);

    Optional<BoroughKnown> borough(Borough borough, Instant asAt);

    /** The chart of that code that is valid in the year; the same object for the same version. */
    Optional<Chart> chart(String code, FinancialYear year, Instant asAt);
}
