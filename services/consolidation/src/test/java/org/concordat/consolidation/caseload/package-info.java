@NullMarked
package org.concordat.consolidation.caseload;

import org.jspecify.annotations.NullMarked;
