package org.concordat.consolidation.reference;

import java.time.Instant;
import org.concordat.kernel.Borough;
import org.concordat.kernel.OnsCode;

/**
 * A borough as it was known.
 *
 * @param chart the code of its chart of service lines
 */
public record BoroughKnown(Borough borough, String name, OnsCode onsCode, String chart, Instant knownAt) {}
