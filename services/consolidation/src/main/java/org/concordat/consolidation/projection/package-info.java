/** Folds the events of mandates and budgets into facts, each exactly once; the only place that knows their wire shape. */
@NullMarked
package org.concordat.consolidation.projection;

import org.jspecify.annotations.NullMarked;
