/** Solutions in whole numbers of sums that lie in ranges: what is possible of each number, near a solution that is known. */
@NullMarked
package org.concordat.disclosure.whole;

import org.jspecify.annotations.NullMarked;
