/** What a borough can ask about who else read of it. */
@NullMarked
package org.concordat.web.reads;

import org.jspecify.annotations.NullMarked;
