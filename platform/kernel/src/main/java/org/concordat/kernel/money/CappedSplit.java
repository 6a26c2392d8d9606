package org.concordat.kernel.money;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What becomes of a total that is split over members of whom some bear no more than a cap.
 *
 * @param <K> by what members are told apart
 */
public sealed interface CappedSplit<K extends Comparable<K>> {

    /**
     * @param shares in the order of the weights, adding up to the total exactly
     * @param atCap those whose share the key alone would have made more
     */
    record Shares<K extends Comparable<K>>(Map<K, Money> shares, SortedSet<K> atCap) implements CappedSplit<K> {

        public Shares {
            shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
            atCap = Collections.unmodifiableSortedSet(new TreeSet<>(atCap));
        }
    }

    /** All who bear something are at their caps. @param left what nobody bears, with the sign of the total */
    record NoRoom<K extends Comparable<K>>(Money left) implements CappedSplit<K> {}
}
