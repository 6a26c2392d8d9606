/** Concordat on one machine: real servers and the services as child processes, for people and for tests. */
@NullMarked
package org.concordat.local;

import org.jspecify.annotations.NullMarked;
