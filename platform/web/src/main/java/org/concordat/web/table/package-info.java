/**
 * Tables as people send and fetch them: CSV and XLSX read into one shape with every cell's place kept, amounts of money
 * as people write them, and tables written so that a spreadsheet opens them right and runs nothing.
 */
@NullMarked
package org.concordat.web.table;

import org.jspecify.annotations.NullMarked;
