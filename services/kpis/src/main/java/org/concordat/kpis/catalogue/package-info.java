/** The catalogue of indicators: what each measures, how, how often and how it combines, in versions that never change. */
@NullMarked
package org.concordat.kpis.catalogue;

import org.jspecify.annotations.NullMarked;
