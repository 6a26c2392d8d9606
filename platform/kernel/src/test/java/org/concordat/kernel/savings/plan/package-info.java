/** What is said of initiatives, each and together. */
@NullMarked
package org.concordat.kernel.savings.plan;

import org.jspecify.annotations.NullMarked;
