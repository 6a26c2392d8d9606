/**
 * What has to be hidden so that what is withheld cannot be worked out: of totals of several boroughs' figures, of small
 * numbers of children, and over what mandates let an audience see before. Pure: it knows boroughs by their place among the
 * members, rows by their place in the table, and no audience's name. It decides; whether what it leaves is safe says the
 * audit, which shares no code with it.
 */
@NullMarked
package org.concordat.consolidation.disclosure;

import org.jspecify.annotations.NullMarked;
