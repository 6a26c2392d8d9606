/** Who else reads of a borough, recorded for that borough. */
@NullMarked
package org.concordat.web.reads;

import org.jspecify.annotations.NullMarked;
