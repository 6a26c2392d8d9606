/** Versions that another person has to confirm before they are any: proposed, confirmed, rejected, superseded. */
@NullMarked
package org.concordat.registers.proposals;

import org.jspecify.annotations.NullMarked;
