/** Events of cases as they are kept, and what they add to measures. Raw, as everything in a package of this name. */
@NullMarked
package org.concordat.consolidation.caseload.facts;

import org.jspecify.annotations.NullMarked;
