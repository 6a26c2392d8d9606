package org.concordat.mandates.pools;

import java.util.Map;
import java.util.Set;
import org.concordat.kernel.Borough;
import org.concordat.kernel.FinancialYear;

/** What the mandates in force say of keys of apportionment, which is all that a key needs to know of mandates. */
public interface Agreements {

    /** Inside a transaction that names these boroughs to row-level security. */
    Map<Borough, PoolBinding.Agreement> toPool(String pool, FinancialYear year, Set<Borough> boroughs);
}
