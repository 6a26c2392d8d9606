/** What councils published goes in as they printed it, and comes out of the whole suite as they printed it. */
@NullMarked
package org.concordat.journeys.papers;

import org.jspecify.annotations.NullMarked;
