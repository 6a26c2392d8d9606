/** What somebody might do to find out what a mandate holds back, each tried through the public API. */
@NullMarked
package org.concordat.consolidation.attacks;

import org.jspecify.annotations.NullMarked;
