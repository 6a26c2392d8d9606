/** What somebody tries who can write to the topics and is no service. */
@NullMarked
package org.concordat.journeys.strangers;

import org.jspecify.annotations.NullMarked;
