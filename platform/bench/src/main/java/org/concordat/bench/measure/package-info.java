/** The measures; each is one class with a name, listed in {@code Measurements}. */
@NullMarked
package org.concordat.bench.measure;

import org.jspecify.annotations.NullMarked;
