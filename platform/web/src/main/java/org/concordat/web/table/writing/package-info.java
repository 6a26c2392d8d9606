/** Tables out: the same rows as CSV or as an XLSX workbook. */
@NullMarked
package org.concordat.web.table.writing;

import org.jspecify.annotations.NullMarked;
