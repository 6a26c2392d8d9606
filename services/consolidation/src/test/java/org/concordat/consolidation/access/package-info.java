/** The moment a question asks about. */
@NullMarked
package org.concordat.consolidation.access;

import org.jspecify.annotations.NullMarked;
