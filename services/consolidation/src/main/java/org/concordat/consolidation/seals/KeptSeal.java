package org.concordat.consolidation.seals;

import java.time.Instant;
import java.util.UUID;

/**
 * Where a chain of a service's audit ended.
 *
 * @param book tells the service's database from one that it replaces
 * @param chain the borough's code, or {@code -} for what all share
 * @param sequence of the chain's last record then
 * @param hash of that record, which is over all before it
 * @param sealedAt by the service's clock
 * @param knownAt since when it is kept here, by the broker's clock
 */
public record KeptSeal(
        String service, UUID book, String chain, long sequence, String hash, Instant sealedAt, Instant knownAt) {}
