/** The savings service: what a borough plans to save, and what it delivers of it. */
@NullMarked
package org.concordat.savings;

import org.jspecify.annotations.NullMarked;
