/** Key performance indicators: the catalogue of their definitions, and the results that boroughs report. */
@NullMarked
package org.concordat.kpis;

import org.jspecify.annotations.NullMarked;
