/** What all formats of a file are put together to: cells without a place, rows, a table. */
@NullMarked
package org.concordat.web.table.reading.assembly;

import org.jspecify.annotations.NullMarked;
