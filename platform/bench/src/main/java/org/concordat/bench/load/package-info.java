/** The people of three boroughs at work: requests over HTTP, signed in, each timed. */
@NullMarked
package org.concordat.bench.load;

import org.jspecify.annotations.NullMarked;
