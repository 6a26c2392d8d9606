package org.concordat.mandates.pools;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Borough;
import org.concordat.kernel.Fund;

/**
 * What a version of a key says beside the lines and the weights.
 *
 * @param costCentres of the host's books, whose cost alone is split; empty for all of the lines
 * @param funds whose cost alone is split; empty for all
 * @param caps the most that members bear
 * @param caseloadMeasure the measure of caseload by whose latest figures a key of caseload is worked out; without one the
 *     recorded weights stand
 */
public record PoolLimits(List<String> costCentres, List<Fund> funds, List<Cap> caps, Optional<String> caseloadMeasure) {

    static final PoolLimits NONE = new PoolLimits(List.of(), List.of(), List.of(), Optional.empty());

    /**
     * The most that a member bears of any figure; what is over it goes to the others by the key.
     *
     * @param percent of the figure, from 0 to 100
     * @param pounds of the figure, in whole pence; a cap is said in one of the two
     */
    public record Cap(Borough borough, Optional<BigDecimal> percent, Optional<BigDecimal> pounds) {}

    public PoolLimits {
        costCentres = List.copyOf(costCentres);
        funds = List.copyOf(funds);
        caps = List.copyOf(caps);
    }

    /** What is not said is left out, as in versions that were recorded before it could be said. */
    static <T> Optional<List<T>> said(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list);
    }
}
