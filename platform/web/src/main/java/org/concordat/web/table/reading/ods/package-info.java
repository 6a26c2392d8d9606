/** OpenDocument's spreadsheets, as LibreOffice and others write them (OASIS OpenDocument 1.3, ISO/IEC 26300). */
@NullMarked
package org.concordat.web.table.reading.ods;

import org.jspecify.annotations.NullMarked;
