/** Events that wait because they could not be applied: shown to people, and tried again. */
@NullMarked
package org.concordat.messaging.parked;

import org.jspecify.annotations.NullMarked;
