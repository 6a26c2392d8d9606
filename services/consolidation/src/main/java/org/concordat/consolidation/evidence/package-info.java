/** What a figure rests on, event by event. */
@NullMarked
package org.concordat.consolidation.evidence;

import org.jspecify.annotations.NullMarked;
