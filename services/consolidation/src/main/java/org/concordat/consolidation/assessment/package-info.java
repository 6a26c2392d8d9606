/**
 * What a domain says beside the figures of a view, such as a status or a direction. It is worked out from what was
 * released to this audience and from what is no figure, never from raw facts: nothing is said of a figure that is not
 * shown.
 */
@NullMarked
package org.concordat.consolidation.assessment;

import org.jspecify.annotations.NullMarked;
