/** What one council lets others see of its figures: the rules of a mandate and what they decide. */
@NullMarked
package org.concordat.kernel.sharing;

import org.jspecify.annotations.NullMarked;
