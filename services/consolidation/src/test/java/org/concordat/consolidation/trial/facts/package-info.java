/** The made-up domains' raw lines. */
@NullMarked
package org.concordat.consolidation.trial.facts;

import org.jspecify.annotations.NullMarked;
