/** Many records that came together, such as the rows of a table: a result for each, all of them recorded or none. */
@NullMarked
package org.concordat.registers.upload;

import org.jspecify.annotations.NullMarked;
