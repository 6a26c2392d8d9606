/**
 * Tables as papers print them: columns by what people call them, one for each financial year, and amounts in one unit that
 * the headers say.
 */
@NullMarked
package org.concordat.web.table.printed;

import org.jspecify.annotations.NullMarked;
