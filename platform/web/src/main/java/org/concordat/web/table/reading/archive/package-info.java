/** The zip archives that workbooks are, and the XML in them, hostile ones included. */
@NullMarked
package org.concordat.web.table.reading.archive;

import org.jspecify.annotations.NullMarked;
