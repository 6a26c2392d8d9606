/** How somebody's own sheet is laid out, and its rows as lines of ours. */
@NullMarked
package org.concordat.returns.reading.profile;

import org.jspecify.annotations.NullMarked;
