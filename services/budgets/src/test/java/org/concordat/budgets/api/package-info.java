/** The service as its callers meet it: over HTTP and Kafka, on a real PostgreSQL and a real broker. */
@NullMarked
package org.concordat.budgets.api;

import org.jspecify.annotations.NullMarked;
