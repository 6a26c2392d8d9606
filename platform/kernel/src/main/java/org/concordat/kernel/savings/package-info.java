/** The words of savings: what a saving is of, how sure it is, and the figures of its delivery. */
@NullMarked
package org.concordat.kernel.savings;

import org.jspecify.annotations.NullMarked;
