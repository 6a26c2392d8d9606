/** The PostgreSQL server of the local stack, and the databases of the services in it. */
@NullMarked
package org.concordat.local.postgres;

import org.jspecify.annotations.NullMarked;
