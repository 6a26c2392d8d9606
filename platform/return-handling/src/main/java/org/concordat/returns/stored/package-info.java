/** Where returns are kept: their versions and history, their lines, the bytes they were sent as and how these were read. */
@NullMarked
package org.concordat.returns.stored;

import org.jspecify.annotations.NullMarked;
