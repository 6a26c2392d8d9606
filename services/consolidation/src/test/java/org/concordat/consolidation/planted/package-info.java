@NullMarked
package org.concordat.consolidation.planted;

import org.jspecify.annotations.NullMarked;
