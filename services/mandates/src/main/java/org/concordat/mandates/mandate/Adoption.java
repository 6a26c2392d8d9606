package org.concordat.mandates.mandate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.concordat.kernel.Actor;

/**
 * A Cabinet's decision.
 *
 * @param on the day of the decision
 * @param by who recorded it for the Cabinet
 * @param minute reference of the minute
 */
public record Adoption(LocalDate on, Actor by, Instant at, Optional<String> minute) {}
