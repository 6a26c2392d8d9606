/** Contracts of a borough and what it means to commission: registers whose versions another person confirms. */
@NullMarked
package org.concordat.contracts;

import org.jspecify.annotations.NullMarked;
