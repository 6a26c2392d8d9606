/** What the tests of every service share: the real servers, signed-in callers, and rules that hold in all of them. */
@NullMarked
package org.concordat.testing;

import org.jspecify.annotations.NullMarked;
