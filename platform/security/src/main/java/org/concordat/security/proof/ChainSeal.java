package org.concordat.security.proof;

import java.time.Instant;
import java.util.UUID;

/**
 * Where a chain ended at a moment, as its service has signed and published it: what is in a chain then stays there.
 *
 * @param book tells the database from one that it replaces
 * @param chain the borough's code, or {@code -}
 * @param sequence of the last record; 0 when there was none
 * @param hash of the last record
 * @param at when it was sealed, by the service's clock
 */
public record ChainSeal(UUID book, String chain, long sequence, String hash, Instant at) {}
