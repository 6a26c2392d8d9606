/**
 * From the bytes a borough sends (JSON, CSV, XLSX) to a return that has been read and checked. Plain values and rules:
 * nothing here sees a database or a framework, and the three formats give the same findings but for their places.
 */
@NullMarked
package org.concordat.budgets.intake;

import org.jspecify.annotations.NullMarked;
