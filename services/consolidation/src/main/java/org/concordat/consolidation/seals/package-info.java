/** The seals of every service's audit chains, kept where that service cannot change them. */
@NullMarked
package org.concordat.consolidation.seals;

import org.jspecify.annotations.NullMarked;
