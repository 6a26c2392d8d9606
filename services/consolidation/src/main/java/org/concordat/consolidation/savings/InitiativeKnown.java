package org.concordat.consolidation.savings;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.concordat.kernel.FinancialYear;
import org.concordat.kernel.Fund;

/**
 * An initiative of a borough's plan, as a version of it says.
 *
 * @param serviceLine empty for a saving across services
 * @param savingClass the code of the class; empty where the plan does not say
 * @param decided whether it is agreed by members or by delegation, and not awaiting a decision
 * @param planned pence by year, counted as {@code counting} says; the borough's own part of a shared saving
 * @param assurance as said last
 */
public record InitiativeKnown(
        String reference,
        String title,
        Kind kind,
        Optional<String> serviceLine,
        Fund fund,
        Optional<String> savingClass,
        boolean decided,
        Counting counting,
        Recurrence recurrence,
        SortedMap<FinancialYear, Long> planned,
        Optional<String> assurance) {

    /** What an entry of a plan is. */
    public enum Kind {
        IDENTIFIED,
        /** The part of a target that no saving fills yet. */
        UNIDENTIFIED,
        /** Takes a ring-fenced fund out of a printed total: no saving, and in no sum of savings. */
        EXCLUSION
    }

    /** Whether the amount of a year contains those of the years before. */
    public enum Counting {
        CUMULATIVE,
        IN_YEAR
    }

    /** Whether the saving goes on in the years that follow. */
    public enum Recurrence {
        RECURRING,
        ONE_OFF
    }

    /**
     * What each year adds to what the plan saves in a year, in pence, so that all of them up to a year add up to the
     * saving in force in it. An amount that is counted cumulatively adds what it is above the one said before; a saving
     * that goes on adds what is new; one that does not is taken back in the year after.
     *
     * @param until no year after it
     */
    public SortedMap<FinancialYear, Long> added(FinancialYear until) {
        SortedMap<FinancialYear, Long> added = new TreeMap<>();
        long before = 0;
        for (Map.Entry<FinancialYear, Long> year : planned.entrySet()) {
            long amount = year.getValue();
            if (counting == Counting.CUMULATIVE) {
                added.merge(year.getKey(), Math.subtractExact(amount, before), Math::addExact);
                before = amount;
            } else {
                added.merge(year.getKey(), amount, Math::addExact);
                if (recurrence == Recurrence.ONE_OFF) {
                    added.merge(year.getKey().next(), Math.negateExact(amount), Math::addExact);
                }
            }
        }
        return new TreeMap<>(added.headMap(until.next()));
    }
}
