/** Who has posted, who is late: no figures. */
@NullMarked
package org.concordat.consolidation.returnsstatus;

import org.jspecify.annotations.NullMarked;
