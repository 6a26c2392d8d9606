/** From the log into the service's own tables, exactly once; what cannot be applied is parked. */
@NullMarked
package org.concordat.messaging.projection;

import org.jspecify.annotations.NullMarked;
