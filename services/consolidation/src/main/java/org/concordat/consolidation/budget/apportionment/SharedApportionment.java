package org.concordat.consolidation.budget.apportionment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.consolidation.question.CellStatus;
import org.concordat.kernel.Borough;

/**
 * What the members of a partnership bear of the cost of its shared services.
 *
 * @param boroughs what each carries in its books and what it bears, over all keys that bind
 */
public record SharedApportionment(
        String partnership,
        String title,
        String period,
        Instant asAt,
        List<SharedPool> pools,
        List<Together> boroughs) {

    /**
     * @param key the weights, by borough
     * @param cost by measure, as the host's books have it
     * @param shares by borough; none where the key does not bind
     */
    public record SharedPool(PoolTerms terms, List<Weight> key, Map<String, ToldFigure> cost, List<Share> shares) {}

    /**
     * A weight of a key.
     *
     * @param weight of any scale, only the proportions count
     * @param knownSince since when what it comes from is known
     */
    public record Weight(
            Borough borough, Optional<BigDecimal> weight, CellStatus status, Optional<Instant> knownSince) {}

    /** @param figures by measure @param atCap the measures of which the key alone would have made it more */
    public record Share(Borough borough, Map<String, ToldFigure> figures, List<String> atCap) {}

    /** A shared cost is carried once and borne once: over all boroughs both are the same. By measure. */
    public record Together(Borough borough, Map<String, ToldFigure> carries, Map<String, ToldFigure> bears) {}
}
