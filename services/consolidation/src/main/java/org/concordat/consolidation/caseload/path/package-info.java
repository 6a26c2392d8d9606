/** From contact to plan: the front door, early help, assessments, enquiries, conferences, plans and visits of a child. */
@NullMarked
package org.concordat.consolidation.caseload.path;

import org.jspecify.annotations.NullMarked;
