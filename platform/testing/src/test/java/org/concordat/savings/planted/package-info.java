/** Stands for another service. */
@NullMarked
package org.concordat.savings.planted;

import org.jspecify.annotations.NullMarked;
