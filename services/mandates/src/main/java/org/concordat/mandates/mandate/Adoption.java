package org.concordat.mandates.mandate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A Cabinet's decision.
 *
 * @param on the day of the decision
 * @param by the name of who recorded it for the Cabinet
 * @param minute reference of the minute
 */
public record Adoption(LocalDate on, String by, Instant at, Optional<String> minute) {}
