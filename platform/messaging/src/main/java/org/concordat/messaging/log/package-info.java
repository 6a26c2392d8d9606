/** Records of the log, and the events that they turn out to be. */
@NullMarked
package org.concordat.messaging.log;

import org.jspecify.annotations.NullMarked;
