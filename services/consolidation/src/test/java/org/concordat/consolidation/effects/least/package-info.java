@NullMarked
package org.concordat.consolidation.effects.least;

import org.jspecify.annotations.NullMarked;
