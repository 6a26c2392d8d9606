/** The proof that what a service has taken in is what was published: made again from the events, and compared. */
@NullMarked
package org.concordat.messaging.proof;

import org.jspecify.annotations.NullMarked;
