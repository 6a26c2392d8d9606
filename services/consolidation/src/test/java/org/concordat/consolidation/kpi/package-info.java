/** Indicators, from their topic to every answer. */
@NullMarked
package org.concordat.consolidation.kpi;

import org.jspecify.annotations.NullMarked;
