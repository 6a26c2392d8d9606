/** Files as other programs write them, and what is read of each. */
@NullMarked
package org.concordat.returns.foreign;

import org.jspecify.annotations.NullMarked;
