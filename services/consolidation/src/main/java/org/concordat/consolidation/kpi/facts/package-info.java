/** How results of indicators are published, proved and kept, and which stand for a period. Raw, as everything here. */
@NullMarked
package org.concordat.consolidation.kpi.facts;

import org.jspecify.annotations.NullMarked;
