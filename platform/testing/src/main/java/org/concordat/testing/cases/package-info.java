/**
 * A made-up year of cases, as case-management systems would tell it: deterministic, of any size, with everything that goes
 * wrong on the way.
 */
@NullMarked
package org.concordat.testing.cases;

import org.jspecify.annotations.NullMarked;
