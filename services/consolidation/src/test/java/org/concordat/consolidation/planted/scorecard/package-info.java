@NullMarked
package org.concordat.consolidation.planted.scorecard;

import org.jspecify.annotations.NullMarked;
