/** A package whose name says nothing. */
@NullMarked
package org.concordat.testing.planted.misc;

import org.jspecify.annotations.NullMarked;
