/** What every question of this service has in common: the moment it asks about, and whether the caller may ask. */
@NullMarked
package org.concordat.consolidation.access;

import org.jspecify.annotations.NullMarked;
