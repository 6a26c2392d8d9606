/** The Kafka broker of the local stack, and its topics. */
@NullMarked
package org.concordat.local.kafka;

import org.jspecify.annotations.NullMarked;
