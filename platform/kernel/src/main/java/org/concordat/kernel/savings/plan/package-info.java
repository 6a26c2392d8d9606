/** What a borough plans to save: initiatives, what has to hold of each, and what they come to together. Plain values. */
@NullMarked
package org.concordat.kernel.savings.plan;

import org.jspecify.annotations.NullMarked;
