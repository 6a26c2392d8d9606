/** What became of the figures of a view between two moments, and why: made of two answers, and of nothing else. */
@NullMarked
package org.concordat.consolidation.comparison;

import org.jspecify.annotations.NullMarked;
