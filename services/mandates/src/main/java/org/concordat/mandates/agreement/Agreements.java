package org.concordat.mandates.agreement;

import java.util.Map;
import java.util.Set;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;

/** What the mandates in force agree to, which is all that joint terms need to know of mandates. */
public interface Agreements {

    /**
     * Inside a transaction that names these boroughs to row-level security.
     *
     * @param code of the joint terms
     */
    Map<Borough, Agreement> to(JointKind kind, String code, FinancialYear year, Set<Borough> boroughs);
}
