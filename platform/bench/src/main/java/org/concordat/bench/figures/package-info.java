/** What was measured, as figures with their spread and bar, and the table they are printed in. */
@NullMarked
package org.concordat.bench.figures;

import org.jspecify.annotations.NullMarked;
