/** Under which names cases are known: a borough that changes its key gives each of them a new one. */
@NullMarked
package org.concordat.caseload.names;

import org.jspecify.annotations.NullMarked;
