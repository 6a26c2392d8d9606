/** What is done without the services, to compare with: bare SQL, a bare consumer; and history filled in by SQL. */
@NullMarked
package org.concordat.bench.store;

import org.jspecify.annotations.NullMarked;
