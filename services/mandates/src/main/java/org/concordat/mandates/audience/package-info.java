/** Who reads what the members of a partnership say together, and about which years and days. */
@NullMarked
package org.concordat.mandates.audience;

import org.jspecify.annotations.NullMarked;
