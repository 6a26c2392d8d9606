/**
 * What a borough means to reach on an indicator, as it is written down: targets with their days, a baseline, and whose
 * values others have. Plain values, shared by who records them and who judges results by them.
 */
@NullMarked
package org.concordat.kernel.targets;

import org.jspecify.annotations.NullMarked;
