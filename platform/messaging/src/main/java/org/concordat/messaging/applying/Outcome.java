package org.concordat.messaging.applying;

/**
 * What became of some events.
 *
 * @param applied including parked ones that could follow
 * @param duplicates seen before and ignored
 * @param parked set aside with a reason
 */
public record Outcome(int applied, int duplicates, int parked) {}
