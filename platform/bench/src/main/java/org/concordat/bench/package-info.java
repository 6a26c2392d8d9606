/** {@code ./concordat bench}: measures a stack of its own and prints what it found as one table. */
@NullMarked
package org.concordat.bench;

import org.jspecify.annotations.NullMarked;
