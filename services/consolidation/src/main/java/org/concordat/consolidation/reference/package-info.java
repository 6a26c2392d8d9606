/** Boroughs, partnerships, charts, calendars and mandates as they were known at a moment. */
@NullMarked
package org.concordat.consolidation.reference;

import org.jspecify.annotations.NullMarked;
