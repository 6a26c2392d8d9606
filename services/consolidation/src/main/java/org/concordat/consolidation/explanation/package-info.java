/** Where a figure of a view comes from. It sees released types only. */
@NullMarked
package org.concordat.consolidation.explanation;

import org.jspecify.annotations.NullMarked;
