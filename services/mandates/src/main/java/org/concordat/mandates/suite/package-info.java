/** The mandate suite: what the mandates of all members of a partnership say of a year, side by side. */
@NullMarked
package org.concordat.mandates.suite;

import org.jspecify.annotations.NullMarked;
