@NullMarked
package org.concordat.consolidation.release;

import org.jspecify.annotations.NullMarked;
