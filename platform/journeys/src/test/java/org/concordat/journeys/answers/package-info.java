/** Answers of consolidation, to be held against others. */
@NullMarked
package org.concordat.journeys.answers;

import org.jspecify.annotations.NullMarked;
