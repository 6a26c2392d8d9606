/**
 * What mandates would show if they were others than they are: what a draft makes appear or vanish, and what it takes to
 * show a figure that is hidden. No answer of it has a figure.
 */
@NullMarked
package org.concordat.consolidation.effects;

import org.jspecify.annotations.NullMarked;
