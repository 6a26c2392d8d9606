/** Proof on demand: what is shown of a partnership to each of its audiences, and what can be worked out from it. */
@NullMarked
package org.concordat.consolidation.releases;

import org.jspecify.annotations.NullMarked;
