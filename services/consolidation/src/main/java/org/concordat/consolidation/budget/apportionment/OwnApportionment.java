package org.concordat.consolidation.budget.apportionment;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a borough bears of the cost of services that it shares, and what it carries for others.
 *
 * @param together over all keys that bind
 */
public record OwnApportionment(String borough, String period, Instant asAt, List<OwnPool> pools, Together together) {

    /**
     * By measure, each.
     *
     * @param weight its own in the key
     * @param ownCost of the pool's lines in the borough's own books, whoever bears it
     * @param poolCost what of that is the pool's: only of its host
     * @param share what it bears of the pool; none where the key does not bind
     * @param forOthers what its books carry and others bear
     * @param net own cost, less what others bear, and its share of what another hosts
     * @param atCap the measures of which the key alone would have made its share more
     */
    public record OwnPool(
            PoolTerms terms,
            SharedApportionment.Weight weight,
            Map<String, ToldFigure> ownCost,
            Map<String, ToldFigure> poolCost,
            Map<String, ToldFigure> share,
            Map<String, ToldFigure> forOthers,
            Map<String, ToldFigure> net,
            List<String> atCap) {}

    /** @param share of all pools, its own among them @param forOthers what its books carry and others bear */
    public record Together(Map<String, ToldFigure> share, Map<String, ToldFigure> forOthers) {}
}
