package org.concordat.consolidation.savings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.concordat.kernel.Borough;
import org.concordat.kernel.money.FigureWords;
import org.concordat.kernel.money.MoneyUnit;
import org.concordat.kernel.savings.plan.AttributionKind;
import org.concordat.kernel.savings.plan.Initiative;
import org.concordat.kernel.shares.Share;

/**
 * What is said of the plans of several boroughs together, which none of them can check alone: a shared saving counts once,
 * by the same shares in each, and one saving is not two.
 */
final class SharedPlans {

    /** An initiative with whose it is. */
    record Entry(Borough borough, Initiative content) {}

    private final Collection<Entry> entries;
    private final Set<Borough> whole;

    /**
     * @param entries that may be seen one by one
     * @param whole the boroughs of which all may be: what is not among the entries, they do not plan
     */
    SharedPlans(Collection<Entry> entries, Set<Borough> whole) {
        this.entries = entries;
        this.whole = whole;
    }

    List<String> findings(Entry entry) {
        return entry.content().attribution() == AttributionKind.SHARED ? shared(entry) : alone(entry);
    }

    private List<String> shared(Entry entry) {
        List<String> found = new ArrayList<>();
        List<Entry> parts = entries.stream()
                .filter(other -> !other.borough().equals(entry.borough()))
                .filter(other -> isSameSaving(entry.content(), other.content()))
                .toList();
        for (Entry part : parts) {
            if (!shares(part.content()).equals(shares(entry.content()))) {
                found.add("%s has other shares of it: %s, and here %s"
                        .formatted(part.borough(), words(part.content()), words(entry.content())));
            }
            part.content()
                    .wholeEffect()
                    .flatMap(theirs -> entry.content()
                            .wholeEffect()
                            .filter(here -> here.compareTo(theirs) != 0)
                            .map(here -> "%s says that the whole of it is %s, and here it is %s"
                                    .formatted(
                                            part.borough(),
                                            FigureWords.of(theirs, MoneyUnit.GBP),
                                            FigureWords.of(here, MoneyUnit.GBP))))
                    .ifPresent(found::add);
        }
        shares(entry.content()).keySet().stream()
                .filter(borough -> !borough.equals(entry.borough()) && whole.contains(borough))
                .filter(borough ->
                        parts.stream().noneMatch(part -> part.borough().equals(borough)))
                .forEach(borough ->
                        found.add("%s has a share of it and plans no part: it is counted in part".formatted(borough)));
        return found;
    }

    private List<String> alone(Entry entry) {
        return entries.stream()
                .filter(other -> !other.borough().equals(entry.borough()))
                .filter(other -> isTwin(entry.content(), other.content()))
                .map(other ->
                        "%s plans the same by name, fund and amounts, and neither says that it is shared: it may be counted twice"
                                .formatted(other.borough()))
                .toList();
    }

    private static boolean isSameSaving(Initiative one, Initiative other) {
        return one.sharedReference().isPresent()
                && one.sharedReference().equals(other.sharedReference())
                && one.partnership().equals(other.partnership());
    }

    private static boolean isTwin(Initiative one, Initiative other) {
        return other.attribution() != AttributionKind.SHARED
                && one.fund() == other.fund()
                && !one.planned().isEmpty()
                && one.nameInSmall().equals(other.nameInSmall())
                && one.plannedInPounds().equals(other.plannedInPounds());
    }

    /** By borough, without zeros that say nothing, so that 40 and 40.0 are one share. */
    private static Map<Borough, String> shares(Initiative one) {
        Map<Borough, String> shares = new TreeMap<>();
        for (Share share : one.shares().orElse(List.of())) {
            shares.put(share.borough(), FigureWords.plain(share.percent()));
        }
        return shares;
    }

    private static String words(Initiative one) {
        return shares(one).entrySet().stream()
                .map(share -> share.getKey() + " " + share.getValue() + " %")
                .collect(Collectors.joining(", "));
    }
}
