/** Initiatives as they are sent, kept in versions, published, and read and written as a table. */
@NullMarked
package org.concordat.savings.initiatives;

import org.jspecify.annotations.NullMarked;
