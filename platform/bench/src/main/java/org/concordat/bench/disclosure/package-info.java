/** What disclosure control costs those who look. */
@NullMarked
package org.concordat.bench.disclosure;

import org.jspecify.annotations.NullMarked;
