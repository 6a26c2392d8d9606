/** Measures as data: what a figure is, how figures of it combine, and the exact arithmetic of that. No domain is named. */
@NullMarked
package org.concordat.consolidation.measure;

import org.jspecify.annotations.NullMarked;
