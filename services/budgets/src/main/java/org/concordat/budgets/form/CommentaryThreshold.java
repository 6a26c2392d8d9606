package org.concordat.budgets.form;

import java.math.BigDecimal;
import java.util.Optional;
import org.concordat.kernel.money.Money;

/**
 * From where on a borough wants a variance explained. With both parts set a variance must pass both: the percentage says
 * what is much, the amount is the floor below which nobody asks.
 *
 * @param amount in pounds, of the variance without its sign
 * @param percent of the current budget, such as 5 for 5 %
 */
public record CommentaryThreshold(Optional<Money> amount, Optional<BigDecimal> percent) {

    /** No explanation is asked for. */
    public static final CommentaryThreshold NONE = new CommentaryThreshold(Optional.empty(), Optional.empty());

    /** Whether the variance is above the threshold; a budget of nothing is passed by any variance. */
    public boolean isPassedBy(Money variance, Money currentBudget) {
        if (amount.isEmpty() && percent.isEmpty()) {
            return false;
        }
        boolean overAmount =
                amount.map(floor -> variance.abs().compareTo(floor) > 0).orElse(true);
        boolean overPercent = percent.map(share -> variance.abs()
                                .pounds()
                                .movePointRight(2)
                                .compareTo(currentBudget.abs().pounds().multiply(share))
                        > 0)
                .orElse(true);
        return overAmount && overPercent;
    }

    /** In words: {@code above £50,000.00 and above 5 % of the current budget}. */
    public String words() {
        Optional<String> first = amount.map(floor -> "above " + floor.display());
        Optional<String> second = percent.map(
                share -> "above " + share.stripTrailingZeros().toPlainString() + " % of the current budget");
        return java.util.stream.Stream.of(first, second)
                .flatMap(Optional::stream)
                .collect(java.util.stream.Collectors.joining(" and "));
    }
}
