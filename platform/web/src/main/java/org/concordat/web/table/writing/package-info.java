/** Tables out: the same rows as CSV, as an XLSX workbook or as an OpenDocument spreadsheet. */
@NullMarked
package org.concordat.web.table.writing;

import org.jspecify.annotations.NullMarked;
