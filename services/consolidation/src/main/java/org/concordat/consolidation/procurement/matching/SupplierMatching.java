package org.concordat.consolidation.procurement.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds the suppliers that may be one among many. Only those are compared that have a number, a whole name, initials or
 * a telling word in common, so that the work grows with the suppliers and not with their square.
 */
public final class SupplierMatching {

    /** What begins a word is enough to look for one that was written wrongly. */
    private static final int BEGINNING = 5;

    /** What so many suppliers have in common tells nothing, and would be their square again. */
    private static final int TOGETHER = 60;

    private final List<ListedSupplier> suppliers;
    private final List<List<SupplierName>> names;
    private final WordWeights weights;

    private SupplierMatching(SortedSet<ListedSupplier> suppliers) {
        this.suppliers = List.copyOf(suppliers);
        this.names = this.suppliers.stream()
                .map(supplier -> SupplierName.read(supplier.name()))
                .toList();
        this.weights = WordWeights.of(names.stream().flatMap(List::stream).toList());
    }

    /** Every two that are the same, likely the same or perhaps; in an order that follows from who they are. */
    public static List<SupplierPair> of(Collection<ListedSupplier> suppliers) {
        return new SupplierMatching(new TreeSet<>(suppliers)).pairs();
    }

    private List<SupplierPair> pairs() {
        SupplierComparison comparison = new SupplierComparison(weights);
        Set<Long> seen = new HashSet<>();
        SortedSet<SupplierPair> pairs = new TreeSet<>();
        for (List<Integer> together : together()) {
            for (int i = 0; i < together.size(); i++) {
                for (int j = i + 1; j < together.size(); j++) {
                    int one = together.get(i);
                    int other = together.get(j);
                    if (seen.add((long) one * suppliers.size() + other)) {
                        Likeness likeness = comparison.compare(
                                suppliers.get(one), names.get(one), suppliers.get(other), names.get(other));
                        if (likeness.verdict().isEvidence()) {
                            pairs.add(new SupplierPair(suppliers.get(one), suppliers.get(other), likeness));
                        }
                    }
                }
            }
        }
        return List.copyOf(pairs);
    }

    /** Who has something in common, each list in the order of the suppliers. */
    private List<List<Integer>> together() {
        Map<String, List<Integer>> by = new HashMap<>();
        for (int number = 0; number < suppliers.size(); number++) {
            for (String key : keys(number)) {
                by.computeIfAbsent(key, any -> new ArrayList<>()).add(number);
            }
        }
        return by.entrySet().stream()
                .filter(entry ->
                        entry.getKey().startsWith("#") || entry.getValue().size() <= TOGETHER)
                .map(Map.Entry::getValue)
                .filter(of -> of.size() > 1)
                .toList();
    }

    private Set<String> keys(int number) {
        Set<String> keys = new HashSet<>();
        suppliers.get(number).company().ifPresent(company -> keys.add("#company " + company));
        suppliers.get(number).charity().ifPresent(charity -> keys.add("#charity " + charity));
        for (SupplierName name : names.get(number)) {
            if (!name.isNobody()) {
                keys.add("#name " + name.joined());
                name.initials().ifPresent(initials -> keys.add("initials " + initials));
                if (name.words().size() == 1) {
                    keys.add("initials " + name.joined());
                }
                name.words().stream().filter(weights::isTelling).forEach(word -> {
                    keys.add("word " + word);
                    if (word.length() > BEGINNING) {
                        keys.add("beginning " + word.substring(0, BEGINNING));
                    }
                });
            }
        }
        return keys;
    }
}
