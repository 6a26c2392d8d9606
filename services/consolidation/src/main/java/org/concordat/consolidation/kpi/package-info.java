/** Indicators: what the catalogue says of them, which of their results a period expects, and the shape of a scorecard. */
@NullMarked
package org.concordat.consolidation.kpi;

import org.jspecify.annotations.NullMarked;
