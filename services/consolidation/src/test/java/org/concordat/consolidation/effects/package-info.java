@NullMarked
package org.concordat.consolidation.effects;

import org.jspecify.annotations.NullMarked;
