package org.concordat.returns;

import java.time.Instant;

/** Who did something, and when. */
public record Act(String by, Instant at) {}
