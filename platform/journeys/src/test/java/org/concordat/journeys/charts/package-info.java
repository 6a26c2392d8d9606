/** Councils that report on different charts of service lines. */
@NullMarked
package org.concordat.journeys.charts;

import org.jspecify.annotations.NullMarked;
