/** The identity provider of tests, and tokens that it never issued. */
@NullMarked
package org.concordat.testing.tokens;

import org.jspecify.annotations.NullMarked;
