/** Seals of the audit chains: where each ended, signed and published where nobody with a database alone can change it. */
@NullMarked
package org.concordat.messaging.seal;

import org.jspecify.annotations.NullMarked;
