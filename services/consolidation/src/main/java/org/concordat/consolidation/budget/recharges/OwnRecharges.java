package org.concordat.consolidation.budget.recharges;

import java.time.Instant;
import java.util.List;

/**
 * What a borough charges others and is charged by them, as its own books have it.
 *
 * @param illustrative whether its figures are generated for demonstration
 * @param recharges by counterparty, side and fund
 */
public record OwnRecharges(
        String borough,
        String period,
        Instant asAt,
        boolean illustrative,
        List<SharedRecharges.SaidRecharges> recharges) {}
