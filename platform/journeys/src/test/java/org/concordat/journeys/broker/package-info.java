/** Who may do what with the broker of the stack. */
@NullMarked
package org.concordat.journeys.broker;

import org.jspecify.annotations.NullMarked;
