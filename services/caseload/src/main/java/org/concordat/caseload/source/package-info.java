/** From which systems a borough's events come: a register. */
@NullMarked
package org.concordat.caseload.source;

import org.jspecify.annotations.NullMarked;
