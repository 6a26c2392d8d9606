/** A made-up service: all that a domain writes to take returns. */
@NullMarked
package org.concordat.visits;

import org.jspecify.annotations.NullMarked;
