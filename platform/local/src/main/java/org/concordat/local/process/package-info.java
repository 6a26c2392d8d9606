/** Child processes that are watched, recorded and ended: the stack leaves none behind. */
@NullMarked
package org.concordat.local.process;

import org.jspecify.annotations.NullMarked;
