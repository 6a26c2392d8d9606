/** The service as its callers see it, on real servers. */
@NullMarked
package org.concordat.contracts.api;

import org.jspecify.annotations.NullMarked;
