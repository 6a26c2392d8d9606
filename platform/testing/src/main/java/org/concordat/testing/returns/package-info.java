/** A borough that makes returns, as the tests of every service that takes them need one. */
@NullMarked
package org.concordat.testing.returns;

import org.jspecify.annotations.NullMarked;
