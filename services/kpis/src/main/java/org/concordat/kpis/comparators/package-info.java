/** With whom boroughs are compared, and how those did. */
@NullMarked
package org.concordat.kpis.comparators;

import org.jspecify.annotations.NullMarked;
