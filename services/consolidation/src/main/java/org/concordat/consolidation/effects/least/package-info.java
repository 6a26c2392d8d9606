/** The least that mandates would have to change so that a hidden figure is shown. */
@NullMarked
package org.concordat.consolidation.effects.least;

import org.jspecify.annotations.NullMarked;
