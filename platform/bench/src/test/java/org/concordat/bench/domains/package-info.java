@NullMarked
package org.concordat.bench.domains;

import org.jspecify.annotations.NullMarked;
