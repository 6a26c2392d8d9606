package org.concordat.registers;

import java.time.Instant;
import org.concordat.kernel.Actor;

/**
 * That somebody stands for a version besides whoever proposed it.
 *
 * @param by never whoever proposed it
 * @param at since when it is the version
 */
public record Confirmation(Actor by, Instant at) {}
