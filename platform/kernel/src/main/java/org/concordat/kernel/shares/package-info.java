/** What boroughs share is a whole: each has one part of it, and the parts add up. */
@NullMarked
package org.concordat.kernel.shares;

import org.jspecify.annotations.NullMarked;
