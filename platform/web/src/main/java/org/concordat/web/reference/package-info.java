/** What reference data of every service has in common: it is bounded, and changed by one at a time, by its version. */
@NullMarked
package org.concordat.web.reference;

import org.jspecify.annotations.NullMarked;
