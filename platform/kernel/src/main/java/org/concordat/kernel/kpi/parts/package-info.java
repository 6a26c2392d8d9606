/** The parts of a borough that results are about, and how those of parts make one of a whole. */
@NullMarked
package org.concordat.kernel.kpi.parts;

import org.jspecify.annotations.NullMarked;
