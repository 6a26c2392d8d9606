/** Tests of what disclosure control decides by. */
@NullMarked
package org.concordat.consolidation.disclosure;

import org.jspecify.annotations.NullMarked;
