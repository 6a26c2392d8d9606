/** Children in care, where they live, courts, permanence and those who left care: what their events come to. */
@NullMarked
package org.concordat.consolidation.caseload.care;

import org.jspecify.annotations.NullMarked;
