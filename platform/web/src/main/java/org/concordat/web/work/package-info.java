/** Work on what was sent that takes the time of a processor: done on few threads, so that it never takes all of them. */
@NullMarked
package org.concordat.web.work;

import org.jspecify.annotations.NullMarked;
