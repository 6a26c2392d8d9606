/** Expressions by which somebody else's records become ours: run within bounds, reaching nothing. */
@NullMarked
package org.concordat.mapping;

import org.jspecify.annotations.NullMarked;
