package org.concordat.messaging;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record of a topic that others write.
 *
 * @param headers by name; of several of one name the last
 * @param value null of a record without one
 */
public record ForeignRecord(int partition, long offset, Map<String, byte[]> headers, byte @Nullable [] value) {}
