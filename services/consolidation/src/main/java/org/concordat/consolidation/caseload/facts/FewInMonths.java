package org.concordat.consolidation.caseload.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.concordat.consolidation.caseload.CaseNumberSums;
import org.concordat.consolidation.caseload.Chapters;
import org.concordat.consolidation.caseload.facts.CaseSumsStore.InMonth;
import org.concordat.consolidation.caseload.history.Amount;
import org.concordat.consolidation.disclosure.RelatedNumbers;
import org.concordat.consolidation.disclosure.RowNumbers;
import org.concordat.consolidation.facts.BoroughReturn;

/**
 * Which measures of what comes about tell a small number of children in some month of a longer stretch: whoever sees the
 * stretch and its other months would know that month's.
 */
final class FewInMonths {

    /** @param team empty for the whole borough */
    private record Key(String team, LocalDate month) {}

    private FewInMonths() {}

    static BoroughReturn.Few of(List<InMonth> months) {
        Map<Key, SortedMap<String, Amount>> all = new HashMap<>();
        Map<Key, SortedMap<String, Amount>> byTeam = new HashMap<>();
        for (InMonth month : months) {
            add(all, new Key("", month.month()), month);
            add(byTeam, new Key(month.team(), month.month()), month);
        }
        return new BoroughReturn.Few(few(all), few(byTeam));
    }

    private static void add(Map<Key, SortedMap<String, Amount>> to, Key key, InMonth month) {
        to.computeIfAbsent(key, any -> new TreeMap<>()).merge(month.measure(), month.amount(), Amount::plus);
    }

    /** By code, also what would tell in that month what is few, and rates of what is. */
    private static Set<String> few(Map<Key, SortedMap<String, Amount>> months) {
        Set<String> few = new HashSet<>();
        months.values().forEach(month -> few.addAll(hidden(month)));
        Set<String> rates = new HashSet<>(few);
        Chapters.all().values().stream()
                .filter(rate -> rate.of().filter(of -> few.contains(of.code())).isPresent())
                .forEach(rate -> rates.add(rate.code()));
        return rates;
    }

    private static List<String> hidden(SortedMap<String, Amount> month) {
        List<String> codes = List.copyOf(month.keySet());
        List<RowNumbers> numbers = new ArrayList<>();
        Map<String, Integer> rows = new HashMap<>();
        for (String code : codes) {
            rows.put(code, numbers.size());
            numbers.add(RowNumbers.of(counts(code, month.getOrDefault(code, new Amount(0, 0)))));
        }
        BitSet hidden = new RelatedNumbers(numbers, CaseNumberSums.ALL, List.of(rows)).hidden();
        return hidden.stream().mapToObj(codes::get).toList();
    }

    /** The numbers of children that a figure tells; none where it tells none, or adds up no months. */
    private static long[] counts(String code, Amount amount) {
        return Chapters.find(code)
                .map(measure -> switch (measure.kind()) {
                    case FLOW -> new long[] {amount.part()};
                    case SHARE_OF_FLOW -> new long[] {amount.part(), amount.whole(), amount.whole() - amount.part()};
                    case MEAN_OF_FLOW -> new long[] {amount.whole()};
                    default -> new long[0];
                })
                .orElse(new long[0]);
    }
}
