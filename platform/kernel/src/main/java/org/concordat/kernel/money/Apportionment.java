package org.concordat.kernel.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.OnsCode;

/**
 * Splits a total over members by their weights so that the shares add up to the penny: the method of the largest
 * remainder. Each exact share is floored to whole pence and the missing pence go to the largest remainders, ties to the
 * lower ONS code; a negative total is the mirror of the positive.
 */
public final class Apportionment {

    private Apportionment() {}

    /**
     * @param weights none negative, of any scale (population, caseload, fixed shares); their sum must not be zero
     * @return the shares in the order of the weights, adding up to the total exactly
     */
    public static Map<OnsCode, Money> split(Money total, SortedMap<OnsCode, BigDecimal> weights) {
        BigDecimal sum = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (weights.values().stream().anyMatch(weight -> weight.signum() < 0) || sum.signum() == 0) {
            throw new InvalidValue(
                    "apportionment key", weights.toString(), "weights that are not negative and do not add up to zero");
        }
        BigInteger pence = total.abs().pounds().unscaledValue();
        int scale = weights.values().stream().mapToInt(BigDecimal::scale).max().orElse(0);
        BigInteger whole = sum.setScale(scale).unscaledValue();

        Map<OnsCode, BigInteger> shares = new LinkedHashMap<>();
        Map<OnsCode, BigInteger> remainders = new LinkedHashMap<>();
        BigInteger left = pence;
        for (Map.Entry<OnsCode, BigDecimal> entry : weights.entrySet()) {
            BigInteger weight = entry.getValue().setScale(scale).unscaledValue();
            BigInteger[] parts = pence.multiply(weight).divideAndRemainder(whole);
            shares.put(entry.getKey(), parts[0]);
            remainders.put(entry.getKey(), parts[1]);
            left = left.subtract(parts[0]);
        }
        List<OnsCode> byRemainder = remainders.entrySet().stream()
                .sorted(Map.Entry.<OnsCode, BigInteger>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        for (int i = 0; i < left.intValueExact(); i++) {
            shares.merge(byRemainder.get(i), BigInteger.ONE, BigInteger::add);
        }
        Map<OnsCode, Money> split = new LinkedHashMap<>();
        shares.forEach((member, share) -> {
            Money amount = new Money(new BigDecimal(share, 2));
            split.put(member, total.signum() < 0 ? amount.negate() : amount);
        });
        return split;
    }
}
