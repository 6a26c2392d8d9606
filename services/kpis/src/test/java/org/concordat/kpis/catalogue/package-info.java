/** The catalogue of indicators, as its users meet it. */
@NullMarked
package org.concordat.kpis.catalogue;

import org.jspecify.annotations.NullMarked;
