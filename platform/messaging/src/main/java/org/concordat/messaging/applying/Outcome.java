package org.concordat.messaging.applying;

/**
 * What became of some events.
 *
 * @param applied including parked ones that could follow
 * @param duplicates seen before and ignored
 * @param parked set aside with a reason
 * @param refused not from whoever publishes on their topic
 */
public record Outcome(int applied, int duplicates, int parked, int refused) {}
