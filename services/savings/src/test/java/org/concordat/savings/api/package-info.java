/** The service as its users and its attackers meet it, over real servers. */
@NullMarked
package org.concordat.savings.api;

import org.jspecify.annotations.NullMarked;
