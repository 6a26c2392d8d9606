/** What all reference data has in common: it is changed by one administrator at a time, by version, by the days of London. */
@NullMarked
package org.concordat.mandates.reference;

import org.jspecify.annotations.NullMarked;
