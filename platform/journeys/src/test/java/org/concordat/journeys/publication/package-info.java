/** What councils publish of what they have recorded. */
@NullMarked
package org.concordat.journeys.publication;

import org.jspecify.annotations.NullMarked;
