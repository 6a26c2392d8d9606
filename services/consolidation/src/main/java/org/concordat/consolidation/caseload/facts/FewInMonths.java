package org.concordat.consolidation.caseload.facts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.concordat.consolidation.caseload.Chapters;
import org.concordat.consolidation.caseload.facts.CaseSumsStore.InMonth;
import org.concordat.consolidation.caseload.history.Amount;
import org.concordat.consolidation.caseload.history.CaseMeasure;
import org.concordat.consolidation.disclosure.Sensitivity;
import org.concordat.consolidation.facts.BoroughReturn;

/**
 * Which measures of what comes about tell a small number of children in some month of a longer stretch: whoever sees the
 * stretch and its other months would know that month's.
 */
final class FewInMonths {

    private record Key(String measure, String team, LocalDate month) {}

    private FewInMonths() {}

    static BoroughReturn.Few of(List<InMonth> months) {
        Map<Key, Amount> all = new HashMap<>();
        Map<Key, Amount> byTeam = new HashMap<>();
        for (InMonth month : months) {
            all.merge(new Key(month.measure(), "", month.month()), month.amount(), Amount::plus);
            byTeam.merge(new Key(month.measure(), month.team(), month.month()), month.amount(), Amount::plus);
        }
        return new BoroughReturn.Few(few(all), few(byTeam));
    }

    /** By code, also rates of what is few. */
    private static Set<String> few(Map<Key, Amount> amounts) {
        Set<String> few = new HashSet<>();
        amounts.forEach((key, amount) -> Chapters.find(key.measure())
                .filter(measure -> tellsFew(measure, amount))
                .ifPresent(measure -> few.add(measure.code())));
        Set<String> rates = new HashSet<>(few);
        Chapters.all().values().stream()
                .filter(rate -> rate.of().filter(of -> few.contains(of.code())).isPresent())
                .forEach(rate -> rates.add(rate.code()));
        return rates;
    }

    private static boolean tellsFew(CaseMeasure measure, Amount amount) {
        return switch (measure.kind()) {
            case FLOW -> isSmall(amount.part());
            case SHARE_OF_FLOW -> isSmall(amount.part(), amount.whole(), amount.whole() - amount.part());
            case MEAN_OF_FLOW -> isSmall(amount.whole());
            default -> false;
        };
    }

    private static boolean isSmall(long... counts) {
        return LongStream.of(counts).anyMatch(Sensitivity.CHILDREN::isSmall);
    }
}
