/** How the answers of this service are described to those who program against it, by the registered domains. */
@NullMarked
package org.concordat.consolidation.contract;

import org.jspecify.annotations.NullMarked;
