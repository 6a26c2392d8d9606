/** Work on what was sent that takes memory or the time of a processor: done in few places, so that it never takes all. */
@NullMarked
package org.concordat.web.work;

import org.jspecify.annotations.NullMarked;
