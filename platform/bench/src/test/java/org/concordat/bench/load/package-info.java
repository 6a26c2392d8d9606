@NullMarked
package org.concordat.bench.load;

import org.jspecify.annotations.NullMarked;
