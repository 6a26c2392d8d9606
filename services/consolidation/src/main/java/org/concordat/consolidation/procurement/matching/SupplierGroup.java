package org.concordat.consolidation.procurement.matching;

import java.util.List;

/**
 * Suppliers that are taken for one.
 *
 * @param suppliers in their order
 * @param because the pairs that say so; none where there is one supplier alone
 */
public record SupplierGroup(List<ListedSupplier> suppliers, List<SupplierPair> because) {

    private static final Likeness ONE = new Likeness(MatchVerdict.SAME, 100, List.of("All are written the same."));

    public SupplierGroup {
        suppliers = List.copyOf(suppliers);
        because = List.copyOf(because);
    }

    /** As sure as the least sure of what says so. */
    public Likeness likeness() {
        return new Likeness(
                because.stream().map(pair -> pair.likeness().verdict()).reduce(ONE.verdict(), MatchVerdict::atMost),
                because.stream()
                        .mapToInt(pair -> pair.likeness().percent())
                        .min()
                        .orElse(ONE.percent()),
                because.isEmpty()
                        ? ONE.why()
                        : because.stream()
                                .flatMap(pair -> pair.likeness().why().stream())
                                .distinct()
                                .toList());
    }
}
