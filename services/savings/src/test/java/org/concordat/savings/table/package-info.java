/** Plans as papers print them, read and written. */
@NullMarked
package org.concordat.savings.table;

import org.jspecify.annotations.NullMarked;
