/** What a proof of what is stored says, and what other modules bring to it: signatures, published seals, events. */
@NullMarked
package org.concordat.security.proof;

import org.jspecify.annotations.NullMarked;
