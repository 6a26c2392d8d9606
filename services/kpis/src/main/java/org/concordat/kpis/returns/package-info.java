/** What makes the form of a return of results a bean: where it looks up the catalogue and the borough's own returns. */
@NullMarked
package org.concordat.kpis.returns;

import org.jspecify.annotations.NullMarked;
