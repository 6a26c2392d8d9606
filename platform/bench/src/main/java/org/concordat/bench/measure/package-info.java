/** The measures; each is one class with a name, listed in {@code Measures}. */
@NullMarked
package org.concordat.bench.measure;

import org.jspecify.annotations.NullMarked;
