/**
 * Raw figures of the boroughs: lines as they were posted, of whatever domain. Append-only. They go out only through
 * {@code org.concordat.consolidation.release}; a test allows no other package but projection and reconciliation to see
 * what is in this package, or in a domain's own package of the same name.
 */
@NullMarked
package org.concordat.consolidation.facts;

import org.jspecify.annotations.NullMarked;
