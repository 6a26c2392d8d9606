package org.concordat.consolidation.procurement.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Puts suppliers together that are the same or likely the same: the surest pair first, and never two together of which
 * a number or somebody says that they are not one.
 */
public final class SupplierGroups {

    private static final Comparator<SupplierPair> SUREST_FIRST = Comparator.<SupplierPair, MatchVerdict>comparing(
                    pair -> pair.likeness().verdict())
            .thenComparing(Comparator.<SupplierPair>comparingInt(
                            pair -> pair.likeness().percent())
                    .reversed())
            .thenComparing(Comparator.naturalOrder());

    private static final class Group {
        private final Set<ListedSupplier> suppliers = new TreeSet<>();
        private final List<SupplierPair> because = new ArrayList<>();
    }

    private final SortedMap<ListedSupplier, Group> groups = new TreeMap<>();
    private final MatchDecisions decisions;

    private SupplierGroups(Collection<ListedSupplier> suppliers, MatchDecisions decisions) {
        this.decisions = decisions;
        for (ListedSupplier supplier : suppliers) {
            if (!SupplierName.read(supplier.name()).getFirst().isNobody()) {
                groups.computeIfAbsent(supplier, any -> new Group()).suppliers.add(supplier);
            }
        }
    }

    /**
     * Everybody in one group, also who is alone; nobody in particular is in none. Equal suppliers are one.
     *
     * @param pairs as {@link SupplierMatching#of} finds them among the suppliers, with what has been decided applied
     */
    public static List<SupplierGroup> of(
            Collection<ListedSupplier> suppliers, Collection<SupplierPair> pairs, MatchDecisions decisions) {
        SupplierGroups of = new SupplierGroups(suppliers, decisions);
        pairs.stream()
                .filter(pair -> pair.likeness().verdict().compareTo(MatchVerdict.LIKELY) <= 0)
                .sorted(SUREST_FIRST)
                .forEach(of::join);
        return new LinkedHashSet<>(of.groups.values())
                .stream()
                        .map(group -> new SupplierGroup(List.copyOf(group.suppliers), group.because))
                        .toList();
    }

    private void join(SupplierPair pair) {
        Group one = groups.get(pair.one());
        Group other = groups.get(pair.other());
        if (one == null || other == null) {
            return;
        }
        if (one == other) {
            one.because.add(pair);
        } else if (one.suppliers.stream()
                .noneMatch(own -> other.suppliers.stream().anyMatch(that -> isAnother(own, that)))) {
            one.suppliers.addAll(other.suppliers);
            one.because.addAll(other.because);
            one.because.add(pair);
            other.suppliers.forEach(supplier -> groups.put(supplier, one));
        }
    }

    private boolean isAnother(ListedSupplier one, ListedSupplier other) {
        return one.isByNumberAnotherThan(other) || decisions.keepApart(one, other);
    }
}
