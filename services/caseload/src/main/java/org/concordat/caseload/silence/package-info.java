/** Which sources have gone silent. */
@NullMarked
package org.concordat.caseload.silence;

import org.jspecify.annotations.NullMarked;
