/** Writes: done once for each key, only to the version they were meant for, and what they answer. */
@NullMarked
package org.concordat.web.write;

import org.jspecify.annotations.NullMarked;
