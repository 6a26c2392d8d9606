/** Events as they come in: read, checked, told from those that are known, and passed on in lanes. */
@NullMarked
package org.concordat.caseload.intake;

import org.jspecify.annotations.NullMarked;
