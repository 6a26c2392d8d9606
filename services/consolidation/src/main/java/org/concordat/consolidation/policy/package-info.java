/**
 * What each borough's mandate lets a partnership see, worked out over the whole chart. It knows no figure: nothing here
 * may depend on one.
 */
@NullMarked
package org.concordat.consolidation.policy;

import org.jspecify.annotations.NullMarked;
