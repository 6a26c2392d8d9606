/** That forged tokens are many, and genuine ones genuine. */
@NullMarked
package org.concordat.testing.tokens;

import org.jspecify.annotations.NullMarked;
