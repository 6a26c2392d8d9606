/** What operators see of a running stack, and what nobody else does. */
@NullMarked
package org.concordat.journeys.operations;

import org.jspecify.annotations.NullMarked;
