/** The periods of a borough's books: open or closed, when due, and how punctually reported. */
@NullMarked
package org.concordat.returns.periods;

import org.jspecify.annotations.NullMarked;
