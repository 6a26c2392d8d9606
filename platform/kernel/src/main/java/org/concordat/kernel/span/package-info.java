/** What a result is about, from a day to a year, and how often one is due. */
@NullMarked
package org.concordat.kernel.span;

import org.jspecify.annotations.NullMarked;
