/** Violations planted on purpose, so that every rule of architecture is seen to bite. */
@NullMarked
package org.concordat.testing.planted;

import org.jspecify.annotations.NullMarked;
