/**
 * A return beside the ones it follows: that of the period before in the borough's own calendar, and the version that it
 * replaces. What an accountant would see laying them side by side, in the accountant's words. All of it is warnings: a
 * line may end, a sign may turn, and whoever submits says why.
 */
@NullMarked
package org.concordat.returns.rules.continuity;

import org.jspecify.annotations.NullMarked;
