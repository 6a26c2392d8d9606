/** Children who go missing and the interviews after their return: what their events come to. */
@NullMarked
package org.concordat.consolidation.caseload.missing;

import org.jspecify.annotations.NullMarked;
