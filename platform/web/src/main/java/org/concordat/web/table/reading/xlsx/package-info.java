/** Excel's workbooks: Office Open XML (ECMA-376, ISO/IEC 29500), strict and transitional, with macros that are never run. */
@NullMarked
package org.concordat.web.table.reading.xlsx;

import org.jspecify.annotations.NullMarked;
