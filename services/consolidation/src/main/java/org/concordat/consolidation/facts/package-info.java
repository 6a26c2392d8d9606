/**
 * What is known: figures of the boroughs with the period they are about and the moment they became known, and the
 * reference data and mandates known at a moment. Append-only; every question names its moment. What is read here is
 * raw: it goes out only through {@code org.concordat.consolidation.release}.
 */
@NullMarked
package org.concordat.consolidation.facts;

import org.jspecify.annotations.NullMarked;
