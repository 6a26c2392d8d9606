/** The demonstration: figures of three boroughs, posted through the public API with real sign-ins. */
@NullMarked
package org.concordat.local.demo;

import org.jspecify.annotations.NullMarked;
