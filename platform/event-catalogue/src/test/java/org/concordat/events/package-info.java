/** Holds the published event contract to what it promised. */
@NullMarked
package org.concordat.events;

import org.jspecify.annotations.NullMarked;
