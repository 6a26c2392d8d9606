/** The register of contracts as the table that papers print, in and out: a row for each contract. */
@NullMarked
package org.concordat.contracts.table;

import org.jspecify.annotations.NullMarked;
