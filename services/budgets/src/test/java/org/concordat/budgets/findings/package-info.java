/** Every finding, worked by hand. */
@NullMarked
package org.concordat.budgets.findings;

import org.jspecify.annotations.NullMarked;
