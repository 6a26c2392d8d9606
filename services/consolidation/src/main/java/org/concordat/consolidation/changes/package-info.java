/** Tells those who watch that a view they may see has changed: which, never by how much. */
@NullMarked
package org.concordat.consolidation.changes;

import org.jspecify.annotations.NullMarked;
