package org.concordat.consolidation.budget.separation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.consolidation.budget.apportionment.PoolTerms;
import org.concordat.consolidation.budget.apportionment.ToldFigure;
import org.concordat.consolidation.release.ReleasedView;
import org.concordat.kernel.Borough;

/**
 * What a borough takes that leaves a partnership on a day, what remains, and the whole that both add up to.
 *
 * @param period the last month that has ended by the day: figures are as at its end
 * @param member whether it is one on the day; of whom never was, everything remains
 * @param contracts of the borough, as far as they may be shown one by one
 * @param everyContract whether these are all
 * @param mandates by which figures are shown
 */
public record Separation(
        String partnership,
        String title,
        Borough borough,
        LocalDate on,
        String period,
        boolean member,
        Instant asAt,
        List<Item> items,
        List<OwnContract> contracts,
        boolean everyContract,
        List<ReleasedView.Mandate> mandates) {

    /** Where a figure is from. */
    public enum Kind {
        POOL,
        CONTRACTS,
        SAVINGS,
        COMMITMENTS
    }

    /** What a figure is of. */
    public enum Unit {
        GBP,
        COUNT
    }

    /**
     * A figure, parted.
     *
     * @param terms of a pool
     * @param takenCell and {@code wholeCell}: names by which returns and mandates behind them are explained
     * @param of whose figures remain
     */
    public record Item(
            Kind kind,
            Optional<PoolTerms> terms,
            String measure,
            String title,
            Unit unit,
            ToldFigure taken,
            ToldFigure remainder,
            ToldFigure whole,
            Others of,
            Optional<String> takenCell,
            Optional<String> wholeCell,
            String explanation) {}

    /** The other members: in the remainder, held back by a mandate or by disclosure control, not in. */
    public record Others(List<Borough> included, List<Borough> withheld, List<Borough> missing) {

        public Others {
            included = List.copyOf(included);
            withheld = List.copyOf(withheld);
            missing = List.copyOf(missing);
        }

        String inWords() {
            return "Remaining: %s%s%s."
                    .formatted(
                            included.isEmpty() ? "nobody" : names(included),
                            withheld.isEmpty() ? "" : "; held back: " + names(withheld),
                            missing.isEmpty() ? "" : "; not in: " + names(missing));
        }

        private static String names(List<Borough> boroughs) {
            return String.join(", ", boroughs.stream().map(Borough::code).toList());
        }
    }

    /**
     * A contract of the borough's register.
     *
     * @param sharedReference by which those who share it know it
     * @param share its own part of a shared one, as the register says it
     * @param value the borough's own part, over the term
     */
    public record OwnContract(
            String reference,
            String title,
            String supplier,
            Optional<String> sharedReference,
            Optional<String> share,
            Optional<BigDecimal> value) {}
}
