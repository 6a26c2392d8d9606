/** By when a borough's returns of a year are due. */
@NullMarked
package org.concordat.mandates.calendars;

import org.jspecify.annotations.NullMarked;
