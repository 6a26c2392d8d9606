/** Files and clients that mean harm, and everybody else who goes on being answered. */
@NullMarked
package org.concordat.journeys.hostile;

import org.jspecify.annotations.NullMarked;
