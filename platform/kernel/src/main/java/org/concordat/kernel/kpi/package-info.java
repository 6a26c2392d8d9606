/**
 * What a key performance indicator is measured in, what a result says, what it is measured against and what came of it.
 * Plain values: nothing is stored or sent here.
 */
@NullMarked
package org.concordat.kernel.kpi;

import org.jspecify.annotations.NullMarked;
