/** Events straight from Kafka: a topic for each source, which its own credential alone writes. */
@NullMarked
package org.concordat.caseload.inbound;

import org.jspecify.annotations.NullMarked;
