/** Keys by which the cost of a shared service is split, and whether they bind. */
@NullMarked
package org.concordat.mandates.pools;

import org.jspecify.annotations.NullMarked;
