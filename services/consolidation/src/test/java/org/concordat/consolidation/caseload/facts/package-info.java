@NullMarked
package org.concordat.consolidation.caseload.facts;

import org.jspecify.annotations.NullMarked;
