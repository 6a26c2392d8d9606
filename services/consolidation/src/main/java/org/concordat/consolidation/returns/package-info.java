/** The life of returns, of whatever domain: what happened to each and what its publisher says its lines add up to. */
@NullMarked
package org.concordat.consolidation.returns;

import org.jspecify.annotations.NullMarked;
