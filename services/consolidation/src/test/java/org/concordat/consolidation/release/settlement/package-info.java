@NullMarked
package org.concordat.consolidation.release.settlement;

import org.jspecify.annotations.NullMarked;
