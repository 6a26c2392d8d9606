/** Plain JDBC with its edges taken off. */
@NullMarked
package org.concordat.consolidation.jdbc;

import org.jspecify.annotations.NullMarked;
