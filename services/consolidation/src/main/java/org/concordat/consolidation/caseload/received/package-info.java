/**
 * How many of the events that caseload took in are held here, by source, day and type: what reconciles with its counts. It
 * looks at no figure.
 */
@NullMarked
package org.concordat.consolidation.caseload.received;

import org.jspecify.annotations.NullMarked;
