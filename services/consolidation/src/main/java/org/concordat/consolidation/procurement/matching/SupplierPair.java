package org.concordat.consolidation.procurement.matching;

import java.util.Comparator;

/** Two suppliers that may be one. @param one comes before the other in their order */
public record SupplierPair(ListedSupplier one, ListedSupplier other, Likeness likeness)
        implements Comparable<SupplierPair> {

    private static final Comparator<SupplierPair> ORDER =
            Comparator.comparing(SupplierPair::one).thenComparing(SupplierPair::other);

    public SupplierPair {
        if (one.compareTo(other) >= 0) {
            throw new IllegalArgumentException("a pair stands in the order of its suppliers");
        }
    }

    @Override
    public int compareTo(SupplierPair that) {
        return ORDER.compare(this, that);
    }
}
