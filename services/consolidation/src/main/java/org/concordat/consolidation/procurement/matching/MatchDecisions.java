package org.concordat.consolidation.procurement.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.consolidation.procurement.matching.MatchDecision.Decision;

/** What has been decided about suppliers, the latest about each two: it goes before what their names say. */
public final class MatchDecisions {

    public static final MatchDecisions NONE = new MatchDecisions(List.of());

    private static final int SURE = 100;

    private final List<MatchDecision> decisions;

    public MatchDecisions(Collection<MatchDecision> decisions) {
        this.decisions = List.copyOf(decisions);
    }

    /**
     * Pairs as they stand: a confirmed one is the same, a rejected one is none.
     *
     * @param suppliers among whom the pairs were found; a decision about others says nothing here
     */
    public List<SupplierPair> applied(Collection<ListedSupplier> suppliers, Collection<SupplierPair> pairs) {
        Set<SupplierPair> standing = new TreeSet<>();
        for (SupplierPair pair : pairs) {
            Optional<MatchDecision> decided = about(pair.one(), pair.other());
            if (decided.isEmpty()) {
                standing.add(pair);
            }
        }
        for (MatchDecision decision : among(suppliers)) {
            if (decision.decision() == Decision.CONFIRMED) {
                List<String> why = new ArrayList<>(pairs.stream()
                        .filter(pair -> decision.isAbout(pair.one(), pair.other()))
                        .flatMap(pair -> pair.likeness().why().stream())
                        .toList());
                why.add(decision.said());
                standing.add(
                        new SupplierPair(decision.one(), decision.other(), new Likeness(MatchVerdict.SAME, SURE, why)));
            }
        }
        return List.copyOf(standing);
    }

    /** Those about two of these suppliers, in the order of the suppliers. */
    public List<MatchDecision> among(Collection<ListedSupplier> suppliers) {
        Set<ListedSupplier> known = new TreeSet<>(suppliers);
        return decisions.stream()
                .filter(decision -> Stream.of(decision.one(), decision.other()).allMatch(known::contains))
                .sorted(java.util.Comparator.comparing(MatchDecision::one).thenComparing(MatchDecision::other))
                .collect(Collectors.toList());
    }

    /** Whether somebody has said that they are two. */
    boolean keepApart(ListedSupplier one, ListedSupplier other) {
        return about(one, other)
                .filter(decided -> decided.decision() == Decision.REJECTED)
                .isPresent();
    }

    private Optional<MatchDecision> about(ListedSupplier one, ListedSupplier other) {
        return decisions.stream()
                .filter(decision -> decision.isAbout(one, other))
                .findFirst();
    }
}
