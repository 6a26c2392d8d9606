/** Text whose cells are separated by a character. */
@NullMarked
package org.concordat.web.table.reading.csv;

import org.jspecify.annotations.NullMarked;
