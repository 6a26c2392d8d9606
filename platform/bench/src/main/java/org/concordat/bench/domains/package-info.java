/** Returns of each domain as measures post them. */
@NullMarked
package org.concordat.bench.domains;

import org.jspecify.annotations.NullMarked;
