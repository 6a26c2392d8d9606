package org.concordat.consolidation.planted.scorecard.facts;

/** A raw figure of a domain that is yet to come. */
public record Score(String borough, long points) {}
