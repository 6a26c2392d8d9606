package org.concordat.mandates.mandate;

import java.time.Instant;
import java.time.LocalDate;
import org.concordat.kernel.Actor;

/** A Cabinet's decision to take a mandate back. */
public record Withdrawal(LocalDate on, Actor by, Instant at, String reason) {}
