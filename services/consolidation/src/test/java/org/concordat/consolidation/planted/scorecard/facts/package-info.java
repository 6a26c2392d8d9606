@NullMarked
package org.concordat.consolidation.planted.scorecard.facts;

import org.jspecify.annotations.NullMarked;
