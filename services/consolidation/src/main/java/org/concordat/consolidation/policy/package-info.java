/**
 * What each borough's mandate lets a partnership see, worked out over all rows of a domain. It knows no figure: nothing
 * here may depend on one.
 */
@NullMarked
package org.concordat.consolidation.policy;

import org.jspecify.annotations.NullMarked;
