package org.concordat.consolidation.reference;

import java.time.Instant;

/**
 * A version of something, as an event said it.
 *
 * @param version of the aggregate, from 1
 * @param content what was read of the event: the same object for the same version
 */
public record KeptVersion<T>(String aggregate, long version, Instant knownAt, T content) {}
