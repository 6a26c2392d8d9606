/** Education, health and care plans: what their events come to. */
@NullMarked
package org.concordat.consolidation.caseload.education;

import org.jspecify.annotations.NullMarked;
