/** One class for each suffix that does not do what the suffix promises. */
@NullMarked
package org.concordat.testing.planted.suffixes;

import org.jspecify.annotations.NullMarked;
