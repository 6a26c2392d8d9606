/** Every finding, worked by hand. */
@NullMarked
package org.concordat.kpis.findings;

import org.jspecify.annotations.NullMarked;
