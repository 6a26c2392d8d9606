package org.concordat.returns;

import java.time.Instant;

/** Who did something to a return, and when. */
public record Stamp(String by, Instant at) {}
