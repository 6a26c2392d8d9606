/** Tables as papers print them. */
@NullMarked
package org.concordat.web.table.printed;

import org.jspecify.annotations.NullMarked;
