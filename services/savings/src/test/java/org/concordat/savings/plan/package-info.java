/** What is said of initiatives, each and together. */
@NullMarked
package org.concordat.savings.plan;

import org.jspecify.annotations.NullMarked;
