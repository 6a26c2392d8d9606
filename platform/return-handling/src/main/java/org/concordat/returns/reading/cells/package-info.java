/** What single cells of a return say: codes, choices, amounts, numbers and days. */
@NullMarked
package org.concordat.returns.reading.cells;

import org.jspecify.annotations.NullMarked;
