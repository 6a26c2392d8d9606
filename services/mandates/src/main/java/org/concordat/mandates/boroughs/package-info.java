/** Which councils there are: reference data. */
@NullMarked
package org.concordat.mandates.boroughs;

import org.jspecify.annotations.NullMarked;
