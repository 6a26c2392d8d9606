/** The register of commissioning intentions: how services are delivered and are to be, and what is spent on it. */
@NullMarked
package org.concordat.contracts.intentions;

import org.jspecify.annotations.NullMarked;
