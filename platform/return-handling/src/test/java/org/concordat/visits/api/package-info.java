/** The whole life of the made-up returns, over HTTP and on real servers. */
@NullMarked
package org.concordat.visits.api;

import org.jspecify.annotations.NullMarked;
