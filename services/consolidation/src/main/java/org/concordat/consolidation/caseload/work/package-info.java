/**
 * Who has the cases: cases open, allocated and waiting, the workers in post, how many cases each of them holds against the
 * borough's bands, and what systems report that can only count.
 */
@NullMarked
package org.concordat.consolidation.caseload.work;

import org.jspecify.annotations.NullMarked;
