/** Lists, a page at a time. */
@NullMarked
package org.concordat.web.paging;

import org.jspecify.annotations.NullMarked;
