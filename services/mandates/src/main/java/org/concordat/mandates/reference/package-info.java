/** The day by which councils date what they decide. */
@NullMarked
package org.concordat.mandates.reference;

import org.jspecify.annotations.NullMarked;
