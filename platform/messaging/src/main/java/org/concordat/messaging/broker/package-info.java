/** The settings of the Kafka clients, each with its reason. */
@NullMarked
package org.concordat.messaging.broker;

import org.jspecify.annotations.NullMarked;
