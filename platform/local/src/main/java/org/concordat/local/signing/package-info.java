/** The keys that services sign their events with, and who is believed on which topic. */
@NullMarked
package org.concordat.local.signing;

import org.jspecify.annotations.NullMarked;
