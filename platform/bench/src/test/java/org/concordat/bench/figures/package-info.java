@NullMarked
package org.concordat.bench.figures;

import org.jspecify.annotations.NullMarked;
