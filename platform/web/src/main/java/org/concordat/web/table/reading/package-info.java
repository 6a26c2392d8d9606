/** Tables in: CSV and XLSX as they come from spreadsheets, hostile ones included, become one shape. */
@NullMarked
package org.concordat.web.table.reading;

import org.jspecify.annotations.NullMarked;
