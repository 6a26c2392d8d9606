/** Tables as answers of resources. */
@NullMarked
package org.concordat.web.table.answer;

import org.jspecify.annotations.NullMarked;
