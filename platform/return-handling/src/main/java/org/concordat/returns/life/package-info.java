/** The life of a return over HTTP: sent, revised, submitted, approved or sent back, restated, read, and published. */
@NullMarked
package org.concordat.returns.life;

import org.jspecify.annotations.NullMarked;
