/** The register of contracts: HTTP, what is checked beside the contract itself, what is told of it. */
@NullMarked
package org.concordat.contracts.register;

import org.jspecify.annotations.NullMarked;
