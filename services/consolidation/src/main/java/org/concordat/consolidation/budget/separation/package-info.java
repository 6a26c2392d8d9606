/** What a borough takes that leaves a partnership, made of what is released to whoever asks. */
@NullMarked
package org.concordat.consolidation.budget.separation;

import org.jspecify.annotations.NullMarked;
