/** What a Cabinet adopts for a year, and the mandate's whole life. */
@NullMarked
package org.concordat.mandates.mandate;

import org.jspecify.annotations.NullMarked;
