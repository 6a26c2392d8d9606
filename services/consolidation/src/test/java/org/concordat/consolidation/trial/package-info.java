/** A made-up domain, to show what a domain brings: a table of measures. */
@NullMarked
package org.concordat.consolidation.trial;

import org.jspecify.annotations.NullMarked;
