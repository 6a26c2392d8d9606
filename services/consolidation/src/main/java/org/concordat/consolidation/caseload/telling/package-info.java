/** What chapters tell with: what is so from day to day, and measures of which there is one for each code of a list. */
@NullMarked
package org.concordat.consolidation.caseload.telling;

import org.jspecify.annotations.NullMarked;
