/**
 * The words of commissioning: what a contract is, when it has to be decided on, and how services are to be delivered. Who
 * records contracts and who shows them read the same record.
 */
@NullMarked
package org.concordat.kernel.contracts;

import org.jspecify.annotations.NullMarked;
