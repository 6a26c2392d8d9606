/** Results of indicators as a borough's cases come to them, beside those that it has posted. */
@NullMarked
package org.concordat.consolidation.caseload.derived;

import org.jspecify.annotations.NullMarked;
