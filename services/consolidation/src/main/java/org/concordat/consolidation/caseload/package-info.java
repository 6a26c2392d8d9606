/** Caseload: what events of cases come to, as a table of measures. */
@NullMarked
package org.concordat.consolidation.caseload;

import org.jspecify.annotations.NullMarked;
