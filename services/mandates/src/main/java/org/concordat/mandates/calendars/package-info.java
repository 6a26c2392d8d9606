/** By when a borough's returns of a year are due, and when its school terms are. */
@NullMarked
package org.concordat.mandates.calendars;

import org.jspecify.annotations.NullMarked;
