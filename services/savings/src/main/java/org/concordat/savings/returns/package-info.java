/** What makes the form of a return of delivery a bean: where it looks up the borough's plan and its own returns. */
@NullMarked
package org.concordat.savings.returns;

import org.jspecify.annotations.NullMarked;
