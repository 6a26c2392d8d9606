/** Two made-up domains, to show what a domain brings: a table of measures, and a register. */
@NullMarked
package org.concordat.consolidation.trial;

import org.jspecify.annotations.NullMarked;
