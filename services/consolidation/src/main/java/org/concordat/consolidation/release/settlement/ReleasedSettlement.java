package org.concordat.consolidation.release.settlement;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.concordat.kernel.Borough;

/** A cost, the key it is split by and what each bears, as far as it may be told. Made by the release step alone. */
public final class ReleasedSettlement {

    /** @param atCap whether the key alone would have made it more */
    public record Share(ReleasedFigure figure, boolean atCap) {}

    private final List<ReleasedFigure> cost;
    private final List<ReleasedFigure> own;
    private final SortedMap<Borough, ReleasedFigure> key;
    private final SortedMap<Borough, List<Share>> shares;

    ReleasedSettlement(
            List<ReleasedFigure> cost,
            List<ReleasedFigure> own,
            SortedMap<Borough, ReleasedFigure> key,
            SortedMap<Borough, List<Share>> shares) {
        this.cost = List.copyOf(cost);
        this.own = List.copyOf(own);
        this.key = Collections.unmodifiableSortedMap(new TreeMap<>(key));
        this.shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
    }

    /** By the number of the measure. */
    public List<ReleasedFigure> cost() {
        return cost;
    }

    /** What the borough that asks has on the same lines of its own books; none where a partnership is asked of. */
    public List<ReleasedFigure> own() {
        return own;
    }

    public SortedMap<Borough, ReleasedFigure> key() {
        return key;
    }

    /** By the number of the measure; none where the key does not bind. */
    public SortedMap<Borough, List<Share>> shares() {
        return shares;
    }
}
