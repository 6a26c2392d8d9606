package org.concordat.kernel.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.concordat.kernel.InvalidValue;

/**
 * Splits a total over members by their weights so that the shares add up to the penny: the method of the largest
 * remainder. Each exact share is floored to whole pence and the missing pence go to the largest remainders, ties to the
 * member that comes first (by ONS code where members are boroughs); a negative total is the mirror of the positive.
 *
 * <p>A member may bear no more than a cap. What is over it goes to the others by their weights, again and again until
 * nobody is over: a cap fixes an exact share, and pence are handed out once, at the end.
 */
public final class Apportionment {

    private Apportionment() {}

    /**
     * @param weights none negative, of any scale (population, caseload, fixed shares); their sum must not be zero
     * @return the shares in the order of the weights, adding up to the total exactly
     * @throws InvalidValue for weights that nothing can be split by
     */
    public static <K extends Comparable<K>> Map<K, Money> split(Money total, SortedMap<K, BigDecimal> weights) {
        return switch (split(total, weights, Map.of())) {
            case CappedSplit.Shares<K>(var shares, var atCap) -> shares;
            case CappedSplit.NoRoom<K>(var left) ->
                throw new IllegalStateException("without caps there is room for everything");
        };
    }

    /**
     * @param caps in pounds and of any scale, the most that a member bears, of whichever sign the total is; none of whom
     *     may bear anything. A cap below a penny's exactness holds to the penny above it.
     * @throws InvalidValue for weights that nothing can be split by, and a cap below zero
     */
    public static <K extends Comparable<K>> CappedSplit<K> split(
            Money total, SortedMap<K, BigDecimal> weights, Map<K, BigDecimal> caps) {
        requireKey(weights.values());
        requireCaps(caps.values());
        Filling<K> filling = Filling.of(total.abs().pounds(), weights, caps);
        if (filling.left().signum() > 0) {
            return new CappedSplit.NoRoom<>(signed(filling.left(), total));
        }
        Map<K, Money> shares = new LinkedHashMap<>();
        filling.pence(total.abs().pounds())
                .forEach((member, pence) -> shares.put(member, signed(new BigDecimal(pence, 2), total)));
        return new CappedSplit.Shares<>(shares, filling.fixed());
    }

    private static void requireKey(Iterable<BigDecimal> weights) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean negative = false;
        for (BigDecimal weight : weights) {
            sum = sum.add(weight);
            negative |= weight.signum() < 0;
        }
        if (negative || sum.signum() == 0) {
            throw new InvalidValue(
                    "apportionment key", weights.toString(), "weights that are not negative and do not add up to zero");
        }
    }

    private static void requireCaps(Iterable<BigDecimal> caps) {
        for (BigDecimal cap : caps) {
            if (cap.signum() < 0) {
                throw new InvalidValue("cap", cap.toPlainString(), "nothing below zero");
            }
        }
    }

    /** Rounded up to the penny: less than a penny that nobody bears is a penny that nobody bears. */
    private static Money signed(BigDecimal pounds, Money like) {
        Money amount = new Money(pounds.setScale(2, java.math.RoundingMode.CEILING));
        return like.signum() < 0 ? amount.negate() : amount;
    }

    /**
     * Exact shares: of those at their cap the cap, of the others what is left, by their weights.
     *
     * @param capped what each who is at the cap bears
     * @param free the weights of the others
     * @param rest what the others bear together
     */
    private record Filling<K extends Comparable<K>>(
            SortedMap<K, BigDecimal> weights,
            SortedMap<K, BigDecimal> capped,
            SortedMap<K, BigDecimal> free,
            BigDecimal rest) {

        /** Whoever is over the cap once stays so: what the others leave over only adds to what is left for each. */
        static <K extends Comparable<K>> Filling<K> of(
                BigDecimal total, SortedMap<K, BigDecimal> weights, Map<K, BigDecimal> caps) {
            SortedMap<K, BigDecimal> capped = new TreeMap<>(weights.comparator());
            SortedMap<K, BigDecimal> free = new TreeMap<>(weights);
            BigDecimal rest = total;
            List<K> over;
            do {
                BigDecimal part = rest;
                BigDecimal whole = sum(free);
                over = free.keySet().stream()
                        .filter(member -> caps.containsKey(member)
                                && part.multiply(free.get(member))
                                                .compareTo(caps.get(member).multiply(whole))
                                        > 0)
                        .toList();
                for (K member : over) {
                    free.remove(member);
                    capped.put(member, caps.get(member));
                    rest = rest.subtract(caps.get(member));
                }
            } while (!over.isEmpty());
            return new Filling<>(weights, capped, free, rest);
        }

        /** What nobody can bear. */
        BigDecimal left() {
            return sum(free).signum() == 0 ? rest : BigDecimal.ZERO;
        }

        SortedSet<K> fixed() {
            return new TreeSet<>(capped.keySet());
        }

        /** In whole pence, in the order of the weights. */
        Map<K, BigInteger> pence(BigDecimal total) {
            BigDecimal whole = sum(free).signum() == 0 ? BigDecimal.ONE : sum(free);
            Map<K, BigDecimal> exact = new LinkedHashMap<>();
            for (K member : weights.keySet()) {
                // Times the weights of all who are free, so that no share has to be divided before the pence are.
                exact.put(
                        member,
                        capped.containsKey(member)
                                ? capped.get(member).multiply(whole)
                                : rest.multiply(free.getOrDefault(member, BigDecimal.ZERO)));
            }
            return largestRemainder(total, whole, exact);
        }

        private static <K extends Comparable<K>> Map<K, BigInteger> largestRemainder(
                BigDecimal total, BigDecimal whole, Map<K, BigDecimal> exact) {
            int scale = Stream.concat(Stream.of(whole), exact.values().stream())
                    .mapToInt(BigDecimal::scale)
                    .max()
                    .orElse(0);
            BigInteger divisor = whole.setScale(scale).unscaledValue();
            BigInteger left = total.movePointRight(2).toBigIntegerExact();
            Map<K, BigInteger> shares = new LinkedHashMap<>();
            Map<K, BigInteger> remainders = new LinkedHashMap<>();
            for (Map.Entry<K, BigDecimal> entry : exact.entrySet()) {
                BigInteger[] parts = entry.getValue()
                        .setScale(scale)
                        .unscaledValue()
                        .multiply(BigInteger.valueOf(100))
                        .divideAndRemainder(divisor);
                shares.put(entry.getKey(), parts[0]);
                remainders.put(entry.getKey(), parts[1]);
                left = left.subtract(parts[0]);
            }
            List<K> byRemainder = remainders.entrySet().stream()
                    .sorted(Map.Entry.<K, BigInteger>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .toList();
            for (int i = 0; i < left.intValueExact(); i++) {
                shares.merge(byRemainder.get(i), BigInteger.ONE, BigInteger::add);
            }
            return shares;
        }

        private static BigDecimal sum(Map<?, BigDecimal> weights) {
            return weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }
}
