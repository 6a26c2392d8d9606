/** Money: exact, in pounds, and divided to the penny. */
@NullMarked
package org.concordat.kernel.money;

import org.jspecify.annotations.NullMarked;
