/** What a Cabinet adopts for a year: the states it goes through, and where it is kept. */
@NullMarked
package org.concordat.mandates.mandate;

import org.jspecify.annotations.NullMarked;
