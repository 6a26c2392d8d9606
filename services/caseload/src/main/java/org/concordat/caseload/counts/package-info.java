/** How many events came in, by source, day and type: one side of what reconciles with what is held of them. */
@NullMarked
package org.concordat.caseload.counts;

import org.jspecify.annotations.NullMarked;
