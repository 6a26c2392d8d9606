package org.concordat.mandates.mandate;

import java.time.Instant;
import java.time.LocalDate;

/** A Cabinet's decision to take a mandate back. */
public record Withdrawal(LocalDate on, String by, Instant at, String reason) {}
