@NullMarked
package org.concordat.consolidation.planted.effects;

import org.jspecify.annotations.NullMarked;
